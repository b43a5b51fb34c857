import type { Algorithm } from "@/lib/schema/clustering";
import type { Steps } from "@/lib/schema/progress";
import { cutTree } from "../cluster/cut-tree";
import { kmeansRestarts } from "../cluster/kmeans-restarts";
import type { WeightedRows } from "../cluster/points";
import { toPoints } from "../cluster/points";
import { mergeByWard } from "../cluster/ward-chain";
import { counterRandom, streams } from "../random/counter-random";
import { intoCells, type Labeling } from "./cells";
import type { DataShape } from "./data-shape";
import { silhouetteBlock } from "./silhouette";

export const structureless = ["gaussian", "box"] as const;

export interface ChanceDrawInput {
  readonly shape: DataShape;
  readonly kind: (typeof structureless)[number];
  readonly draw: number;
  readonly rows: number;
  readonly algorithm: Algorithm;
  readonly minK: number;
  readonly maxK: number;
  readonly seed: number;
}

const restarts = 3;

/**
 * Mean silhouettes, per k from minK to maxK, of one set of rows without any segments: one Gaussian with the
 * variances of the data along its principal axes, or a uniform box around them, clustered in the same
 * way. Distances do not change under rotation, so the rows are drawn along the axes.
 * After Tibshirani, Walther & Hastie (2001), doi:10.1111/1467-9868.00293.
 */
export function* chanceDraw(input: ChanceDrawInput): Steps<number[], never> {
  const data = drawRows(input);
  const partitions =
    input.algorithm === "kmeans" ? yield* byKmeans(data, input) : yield* byWard(data, input);
  const cells = intoCells(data, partitions);
  const rows = Uint32Array.from({ length: data.rows }, (_, row) => row);
  const values = yield* silhouetteBlock({ cells, rows });
  return partitions.map((_, p) => {
    const own = values.subarray(p * data.rows, (p + 1) * data.rows);
    return own.reduce((a, b) => a + b, 0) / data.rows;
  });
}

function drawRows({ shape, kind, draw, rows, seed }: ChanceDrawInput): WeightedRows {
  const random = counterRandom(seed, streams.chance, structureless.indexOf(kind), draw);
  const columns = shape.deviations.length;
  const values = new Float32Array(rows * columns);
  for (let axis = 0; axis < columns; axis++) {
    const deviation = shape.deviations[axis]!;
    const low = shape.lows[axis]!;
    const width = shape.highs[axis]! - low;
    for (let row = 0; row < rows; row++) {
      values[axis * rows + row] =
        kind === "gaussian" ? deviation * random.normal() : low + width * random.uniform();
    }
  }
  return { rows, columns, values, weights: new Float64Array(rows).fill(1) };
}

function* byKmeans(data: WeightedRows, input: ChanceDrawInput): Steps<Labeling[], never> {
  const { minK, maxK, seed } = input;
  const options = { from: 0, to: restarts, maxIterations: 100 };
  return yield* kmeansRestarts({ data, minK, maxK, seed, ...options });
}

function* byWard(data: WeightedRows, { minK, maxK }: ChanceDrawInput): Steps<Labeling[], never> {
  const tree = yield* mergeByWard(toPoints(data));
  const leafOfRow = Uint32Array.from({ length: data.rows }, (_, row) => row);
  return Array.from({ length: maxK - minK + 1 }, (_, i) => ({
    k: minK + i,
    labels: cutTree({ ...tree, leafOfRow, approximate: false }, minK + i),
  }));
}
