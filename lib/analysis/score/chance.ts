import type { Algorithm } from "@/lib/schema/clustering";
import type { Steps } from "@/lib/schema/progress";
import { cutTree } from "../cluster/cut-tree";
import { kmeansRestarts } from "../cluster/kmeans-restarts";
import type { WeightedRows } from "../cluster/points";
import { toPoints } from "../cluster/points";
import { mergeByWard } from "../cluster/ward-chain";
import { counterRandom, type Random, streams } from "../random/counter-random";
import { intoCells, type Labeling } from "./cells";
import type { DataShape } from "./data-shape";
import { silhouetteBlock } from "./silhouette";

export const structureless = ["gaussian", "box", "skewed"] as const;

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
  const weights = new Float64Array(rows).fill(1);
  if (kind === "skewed") return { ...skewedRows(shape, rows, random), weights };
  const { deviations, lows, highs } = shape;
  const columns = deviations.length;
  const values = new Float32Array(rows * columns);
  for (let axis = 0; axis < columns; axis++) {
    const low = lows[axis]!;
    const width = highs[axis]! - low;
    for (let row = 0; row < rows; row++) {
      values[axis * rows + row] =
        kind === "box" ? low + width * random.uniform() : deviations[axis]! * random.normal();
    }
  }
  return { rows, columns, values, weights };
}

/** Correlated normal numbers, each column then bent to its skewness by a shifted lognormal. */
function skewedRows({ deviations, spans, skews }: DataShape, rows: number, random: Random) {
  const axes = deviations.length;
  const columns = skews.length;
  const values = new Float32Array(rows * columns);
  const bends = skews.map((skew, column) => {
    const span = spans.subarray(column * axes, (column + 1) * axes);
    return bend(Math.sqrt(span.reduce((sum, x) => sum + x * x, 0)), skew);
  });
  const normals = new Float64Array(axes);
  for (let row = 0; row < rows; row++) {
    for (let axis = 0; axis < axes; axis++) normals[axis] = random.normal();
    for (let column = 0; column < columns; column++) {
      let sum = 0;
      for (let axis = 0; axis < axes; axis++) sum += spans[column * axes + axis]! * normals[axis]!;
      values[column * rows + row] = bends[column]!(sum);
    }
  }
  return { rows, columns, values };
}

/** Maps normal numbers of a deviation to numbers of the same deviation and the given skewness. */
function bend(deviation: number, skew: number): (x: number) => number {
  if (deviation === 0 || Math.abs(skew) < 0.05) return (x) => x;
  const spread = lognormalSpread(Math.abs(skew));
  const sign = Math.sign(skew);
  const mean = Math.exp((spread * spread) / 2);
  const scale = (sign * deviation) / (mean * Math.sqrt(mean * mean - 1));
  return (x) => scale * (Math.exp((sign * spread * x) / deviation) - mean);
}

/** σ of the lognormal distribution with this skewness: (w + 2)·√(w − 1) for w = exp σ², by bisection. */
function lognormalSpread(skew: number): number {
  let low = 0;
  let high = 3;
  for (let step = 0; step < 40; step++) {
    const middle = (low + high) / 2;
    const w = Math.exp(middle * middle);
    if ((w + 2) * Math.sqrt(w - 1) < skew) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
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
