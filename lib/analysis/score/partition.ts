import type { Room } from "../kernels/engine";
import { momentBlocksOf, type ScoreLayout, type ScoreShape } from "./score-room";

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

/**
 * The measures of partition `p` once every block of `addDistances` is done. Rows in no cluster have no part in them.
 * Davies-Bouldin: ≥ 0, lower is better, 0 when all rows sit on their centers. Calinski-Harabasz: ≥ 0, higher is better,
 * 1 when there is no spread inside (as scikit-learn). Both NaN for fewer than two clusters.
 * Float64, all rows, repeats counted. O(k² · columns).
 * Davies & Bouldin (1979), doi:10.1109/TPAMI.1979.4766909;
 * Caliński & Harabasz (1974), doi:10.1080/03610927408827101.
 */
export function measuresOf(
  { views }: Room<ScoreLayout>,
  { rows, columns, clusters, partitions, scale }: ScoreShape,
  p: number,
): PartitionMeasures {
  const { k, clustersAt } = partitions[p]!;
  const centers = views.centers.slice(clustersAt * columns, (clustersAt + k) * columns);
  const sizes = views.sizes.slice(clustersAt, clustersAt + k);
  const spreads = new Float64Array(k);
  let inertia = 0;
  for (let block = 0; block < momentBlocksOf(rows); block++) {
    for (let c = 0; c < k; c++) {
      const at = 2 * (block * clusters + clustersAt + c);
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
