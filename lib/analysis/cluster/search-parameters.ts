import type { Algorithm } from "@/lib/schema/algorithm";
import type { SweepOptions } from "@/lib/schema/clustering";
import { Failure } from "@/lib/schema/failure";
import type { Matrix } from "@/lib/schema/matrix";
import type { ParameterCell, ParameterMap } from "@/lib/schema/parameter-map";
import type { Job } from "../executor";
import { scoreLabelings } from "../score/score-labelings";
import type { ClusterAlgorithm } from "./algorithm";
import { clusterAlgorithms } from "./algorithms";
import { checkMatrix } from "./check-matrix";
import { distinctRowsOf } from "./distinct-rows";

/** Enough to tell good parameters from bad ones. */
const scoredRows = 2000;

/**
 * A grid over the two parameters of an algorithm that finds k by itself, each cell with what it gives and how well that
 * separates. Fails with "option-invalid" for algorithms that are told k.
 */
export async function searchParameters(
  matrix: Matrix,
  algorithm: Algorithm,
  options: SweepOptions,
  job: Job,
): Promise<ParameterMap> {
  checkMatrix(matrix);
  const chosen: ClusterAlgorithm<Algorithm> = clusterAlgorithms[algorithm];
  if (chosen.chooses !== "density") {
    throw new Failure(
      "option-invalid",
      `The method "${algorithm}" is told how many segments to make, so there is no search over its settings.`,
    );
  }
  const distinct = await distinctRowsOf(matrix, job);
  const { first, second, partitions } = await chosen.search(distinct, options, job);
  const scoring = { exactRows: scoredRows, seed: options.seed };
  const scores = await scoreLabelings(distinct, partitions, scoring, job);
  const cells = partitions.map(({ k }, i): ParameterCell => {
    const { sizes, mean, daviesBouldin, calinskiHarabasz } = scores[i]!;
    const inSegments = sizes.reduce((a, b) => a + b, 0);
    return {
      first: first.values[Math.floor(i / second.values.length)]!,
      second: second.values[i % second.values.length]!,
      k,
      noise: 1 - inSegments / matrix.rows,
      sizes: [...sizes].sort((a, b) => b - a),
      silhouette: mean,
      daviesBouldin,
      calinskiHarabasz,
    };
  });
  return { algorithm, first: told(first), second: told(second), cells, best: bestOf(cells) };
}

function told({ name, values }: { readonly name: unknown; readonly values: readonly number[] }) {
  return { name: String(name), values };
}

function bestOf(cells: readonly ParameterCell[]): number | null {
  let best: number | null = null;
  let highest = Number.NEGATIVE_INFINITY;
  cells.forEach(({ k, noise, silhouette }, i) => {
    const merit = (1 - noise) * silhouette;
    if (k < 2 || !(merit > highest)) return;
    best = i;
    highest = merit;
  });
  return best;
}
