import type { Algorithm } from "@/lib/schema/algorithm";
import type { ScoredClustering, Sweep, SweepOptions } from "@/lib/schema/clustering";
import type { Job } from "../executor";
import { runParts, splitRange } from "../run-parts";
import { againstChance } from "../score/against-chance";
import type { Labeling } from "../score/cells";
import type { PartitionMeasures } from "../score/partition";
import { type Silhouettes, silhouettes } from "../score/silhouettes";
import { verdict } from "../score/verdict";
import type { DistinctRows } from "./distinct-rows";
import { type Anchor, identities } from "./identity";

/**
 * Scores partitions of distinct rows, ascending by k, compares them with chance and numbers their clusters.
 * `sources`: per column, the name of what it was made of.
 */
export async function scorePartitions(
  algorithm: Algorithm,
  distinct: DistinctRows,
  sources: readonly string[],
  partitions: readonly Labeling[],
  options: SweepOptions,
  job: Job,
  anchor?: Anchor,
): Promise<Sweep> {
  const { rows, columns, values, weights, indexOfRow } = distinct;
  const data = { rows, columns, values, weights };
  const { seed, exactSilhouetteRows: exactRows } = options;
  const labelings = partitions.map(({ k, labels }) => ({ k, labels }));
  const minK = labelings[0]!.k;
  const maxK = labelings.at(-1)!.k;

  const parts = splitRange(labelings.length, job.executor.width).map(({ from, to }) => ({
    data,
    partitions: labelings.slice(from, to),
  }));
  const measures = (await runParts(job, "scores", "measurePartitions", parts)).flat();
  const shapes = await silhouettes(data, labelings, { exactRows, seed }, job);
  const chanceOptions = { algorithm, minK, maxK, seed };
  const chance = await againstChance(data, indexOfRow.length, sources, chanceOptions, job);

  const byRow: Labeling[] = [];
  for (const { k, labels } of labelings) {
    byRow.push({ k, labels: spread(labels, indexOfRow, new Int32Array(indexOfRow.length)) });
    await job.pause();
  }
  const scored = labelings.map(({ k }, i) => ({
    k,
    score: scoreOf(measures[i]!, shapes[i]!),
    sizes: [...measures[i]!.sizes],
  }));
  const judged = verdict(scored, chance, rows);
  const numbers = identities(byRow, judged.k - minK, anchor);
  const entries = byRow.map(({ k, labels }, i): ScoredClustering => {
    const { score } = scored[i]!;
    const order = numbers[i]!.map((_, c) => c).sort((a, b) => numbers[i]![a]! - numbers[i]![b]!);
    return {
      clustering: {
        algorithm,
        k,
        ...inOrder(order, labels, measures[i]!, columns),
        inertia: score.inertia,
      },
      score,
      silhouettes: spread(shapes[i]!.perRow, indexOfRow, new Float32Array(indexOfRow.length)),
      identities: order.map((c) => numbers[i]![c]!),
    };
  });
  const scoredRows = entries[0]!.silhouettes.reduce((n, s) => (Number.isNaN(s) ? n : n + 1), 0);
  return { algorithm, entries, chance, verdict: judged, scoredRows, distinctRows: rows };
}

function scoreOf(measures: PartitionMeasures, shape: Silhouettes) {
  return {
    inertia: measures.inertia,
    silhouette: shape.mean,
    silhouetteError: shape.error,
    daviesBouldin: measures.daviesBouldin,
    calinskiHarabasz: measures.calinskiHarabasz,
  };
}

/** The same partition with cluster `order[i]` called i. */
function inOrder(
  order: readonly number[],
  labels: Int32Array,
  { centers, sizes }: PartitionMeasures,
  columns: number,
) {
  const renamed = new Int32Array(order.length);
  const moved = new Float64Array(centers.length);
  order.forEach((cluster, i) => {
    renamed[cluster] = i;
    moved.set(centers.subarray(cluster * columns, (cluster + 1) * columns), i * columns);
  });
  return {
    labels: labels.map((label) => renamed[label]!),
    centers: moved,
    sizes: order.map((cluster) => sizes[cluster]!),
  };
}

/** What each distinct row has, for every row. */
function spread<T extends Int32Array | Float32Array>(
  ofDistinct: Int32Array | Float64Array,
  indexOfRow: Uint32Array,
  out: T,
): T {
  for (let row = 0; row < out.length; row++) out[row] = ofDistinct[indexOfRow[row]!]!;
  return out;
}
