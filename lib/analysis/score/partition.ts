import type { Steps } from "@/lib/schema/progress";
import { type Points, toPoints, type WeightedRows } from "../cluster/points";
import { clusterMeans } from "../kernels/cluster-means";
import { distancesToPoint } from "../kernels/distances-to-point";

/** What one pass over the rows says about a partition. */
export interface PartitionMeasures {
  /** k × columns, row-major. */
  readonly centers: Float64Array;
  /** Rows per cluster, with repeats. */
  readonly sizes: Float64Array;
  readonly inertia: number;
  readonly daviesBouldin: number;
  readonly calinskiHarabasz: number;
}

export interface MeasurePartitionsInput {
  readonly data: WeightedRows;
  /** Per partition, a label per distinct row; every label below its k occurs. */
  readonly partitions: readonly { readonly k: number; readonly labels: Int32Array }[];
}

/** Centers, sizes, inertia and the two centroid scores of each partition, in order. */
export function* measurePartitions(
  input: MeasurePartitionsInput,
): Steps<PartitionMeasures[], never> {
  const points = toPoints(input.data);
  const measures: PartitionMeasures[] = [];
  for (const { k, labels } of input.partitions) {
    measures.push(measurePartition(points, labels, k));
    yield { stage: "scores", done: measures.length, total: input.partitions.length };
  }
  return measures;
}

/**
 * Davies-Bouldin: ≥ 0, lower is better, 0 when all rows sit on their centers.
 * Calinski-Harabasz: ≥ 0, higher is better, 1 when there is no spread inside (as scikit-learn).
 * Float64, all rows, repeats counted. O(rows · columns + k² · columns).
 * Davies & Bouldin (1979), doi:10.1109/TPAMI.1979.4766909;
 * Caliński & Harabasz (1974), doi:10.1080/03610927408827101.
 */
export function measurePartition(points: Points, labels: Int32Array, k: number): PartitionMeasures {
  const { rows, columns, values, weights } = points;
  const centers = new Float64Array(k * columns);
  const sizes = new Float64Array(k);
  clusterMeans(values, columns, weights, labels, k, centers, sizes);

  const spreads = new Float64Array(k);
  const distance = new Float64Array(rows);
  let inertia = 0;
  for (let row = 0; row < rows; row++) {
    const label = labels[row]!;
    distancesToPoint(values, columns, row, row + 1, centers, label * columns, distance);
    inertia += weights[row]! * distance[row]!;
    spreads[label]! += weights[row]! * Math.sqrt(distance[row]!);
  }
  for (let c = 0; c < k; c++) spreads[c]! /= sizes[c]!;
  return {
    centers,
    sizes,
    inertia,
    daviesBouldin: daviesBouldin(centers, columns, spreads),
    calinskiHarabasz: calinskiHarabasz(centers, columns, sizes, inertia),
  };
}

function daviesBouldin(centers: Float64Array, columns: number, spreads: Float64Array): number {
  const k = spreads.length;
  const gaps = new Float64Array(k);
  let sum = 0;
  for (let a = 0; a < k; a++) {
    distancesToPoint(centers, columns, 0, k, centers, a * columns, gaps);
    let worst = 0;
    for (let b = 0; b < k; b++) {
      if (gaps[b] === 0) continue;
      worst = Math.max(worst, (spreads[a]! + spreads[b]!) / Math.sqrt(gaps[b]!));
    }
    sum += worst;
  }
  return sum / k;
}

function calinskiHarabasz(
  centers: Float64Array,
  columns: number,
  sizes: Float64Array,
  within: number,
): number {
  const k = sizes.length;
  const total = sizes.reduce((a, b) => a + b, 0);
  const mean = new Float64Array(columns);
  for (let c = 0; c < k; c++) {
    for (let j = 0; j < columns; j++) mean[j]! += (sizes[c]! / total) * centers[c * columns + j]!;
  }
  const gaps = new Float64Array(k);
  distancesToPoint(centers, columns, 0, k, mean, 0, gaps);
  let between = 0;
  for (let c = 0; c < k; c++) between += sizes[c]! * gaps[c]!;
  return within === 0 ? 1 : (between * (total - k)) / (within * (k - 1));
}
