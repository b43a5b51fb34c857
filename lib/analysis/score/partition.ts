import type { Steps } from "@/lib/schema/progress";
import type { Engine, Room, RoomHandle } from "../kernels/engine";
import { blocksOf, rowsOfBlock, type ScoreLayout, type ScoreShape } from "./score-room";

/** What one pass over the rows says about a partition. */
export interface PartitionMeasures {
  /** Rows per cluster, with repeats. */
  readonly sizes: Float64Array;
  readonly inertia: number;
  /** What the inertia would be with all these rows in one cluster. */
  readonly total: number;
  readonly daviesBouldin: number;
  readonly calinskiHarabasz: number;
}

export interface CenterDistancesInput {
  readonly handle: RoomHandle<ScoreLayout>;
  readonly shape: ScoreShape;
  readonly block: number;
}

/** `addDistances` in a task. */
export function* distancesToCenters(
  { handle, shape, block }: CenterDistancesInput,
  engine: Engine,
): Steps<void, never> {
  yield* addDistances(engine.attach(handle), shape, block);
}

/**
 * Adds up the distances of one block of rows to their centers, per cluster of every partition, in float64 into the room.
 * O(rows · columns · partitions).
 */
export function* addDistances(
  { kernels, at, views }: Room<ScoreLayout>,
  shape: ScoreShape,
  block: number,
): Steps<void, never> {
  const { rows, columns, cells, ks } = shape;
  const { from, to } = rowsOfBlock(block, rows);
  const clusters = ks.reduce((a, b) => a + b, 0);
  const start = 2 * clusters * block;
  views.distances.fill(0, start, start + 2 * clusters);
  let first = 0;
  for (const [p, k] of ks.entries()) {
    for (let cell = 0; cell < cells; cell++) {
      const label = views.labels[p * cells + cell]!;
      const begin = Math.max(from, views.starts[cell]!);
      const end = Math.min(to, views.starts[cell + 1]!);
      if (label < 0 || begin >= end) continue;
      const cluster = first + label;
      kernels.centerDistances(
        at.values,
        rows,
        columns,
        at.weights,
        begin,
        end,
        at.centers + 8 * cluster * columns,
        at.distances + 8 * (start + 2 * cluster),
      );
    }
    first += k;
    yield { stage: "scores", done: p + 1, total: ks.length };
  }
}

/**
 * The measures of partition `p` once every block of `distancesToCenters` is done. Rows in no cluster have no part in them.
 * Davies-Bouldin: ≥ 0, lower is better, 0 when all rows sit on their centers. Calinski-Harabasz: ≥ 0, higher is better,
 * 1 when there is no spread inside (as scikit-learn). Both NaN for fewer than two clusters.
 * Float64, all rows, repeats counted. O(k² · columns).
 * Davies & Bouldin (1979), doi:10.1109/TPAMI.1979.4766909;
 * Caliński & Harabasz (1974), doi:10.1080/03610927408827101.
 */
export function measuresOf(
  { views }: Room<ScoreLayout>,
  { rows, columns, ks, scale }: ScoreShape,
  p: number,
): PartitionMeasures {
  const clusters = ks.reduce((a, b) => a + b, 0);
  const first = ks.slice(0, p).reduce((a, b) => a + b, 0);
  const k = ks[p]!;
  const centers = views.centers.slice(first * columns, (first + k) * columns);
  const sizes = views.sizes.slice(first, first + k);
  const spreads = new Float64Array(k);
  let inertia = 0;
  for (let block = 0; block < blocksOf(rows); block++) {
    for (let c = 0; c < k; c++) {
      const at = 2 * (block * clusters + first + c);
      inertia += views.distances[at]!;
      spreads[c]! += views.distances[at + 1]!;
    }
  }
  for (let c = 0; c < k; c++) spreads[c]! /= sizes[c]!;
  const between = betweenCenters(centers, columns, sizes);
  return {
    sizes,
    inertia: inertia / scale / scale,
    total: (inertia + between) / scale / scale,
    daviesBouldin: daviesBouldin(centers, columns, spreads),
    calinskiHarabasz: calinskiHarabasz(sizes, between, inertia),
  };
}

function daviesBouldin(centers: Float64Array, columns: number, spreads: Float64Array): number {
  const k = spreads.length;
  if (k < 2) return Number.NaN;
  let sum = 0;
  for (let a = 0; a < k; a++) {
    let worst = 0;
    for (let b = 0; b < k; b++) {
      const gap = Math.sqrt(square(centers, a * columns, centers, b * columns, columns));
      if (gap > 0) worst = Math.max(worst, (spreads[a]! + spreads[b]!) / gap);
    }
    sum += worst;
  }
  return sum / k;
}

function calinskiHarabasz(sizes: Float64Array, between: number, within: number): number {
  const k = sizes.length;
  if (k < 2) return Number.NaN;
  if (within === 0) return 1;
  const rows = sizes.reduce((a, b) => a + b, 0);
  return (between * (rows - k)) / (within * (k - 1));
}

/** Weighted sum of squared distances of the centers to the mean of all. */
function betweenCenters(centers: Float64Array, columns: number, sizes: Float64Array): number {
  const rows = sizes.reduce((a, b) => a + b, 0);
  const mean = new Float64Array(columns);
  sizes.forEach((size, c) => {
    for (let j = 0; j < columns; j++) mean[j]! += (size / rows) * centers[c * columns + j]!;
  });
  return sizes.reduce(
    (sum, size, c) => sum + size * square(centers, c * columns, mean, 0, columns),
    0,
  );
}

function square(
  a: Float64Array,
  fromA: number,
  b: Float64Array,
  fromB: number,
  columns: number,
): number {
  let sum = 0;
  for (let j = 0; j < columns; j++) sum += (a[fromA + j]! - b[fromB + j]!) ** 2;
  return sum;
}
