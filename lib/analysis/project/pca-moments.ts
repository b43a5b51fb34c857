import type { Matrix } from "@/lib/schema/matrix";
import type { OpenRoom } from "../kernels/engine";
import type { PcaRoom, PcaShape } from "./pca-room";

const sampledRows = 256;

/**
 * A number near the mean of each column (of a constant one its value), so that squares lose nothing when it is
 * taken off first. O(columns).
 */
export function nearMeans({ rows, columns, values }: Matrix): Float64Array {
  const step = Math.ceil(rows / sampledRows);
  return Float64Array.from({ length: columns }, (_, column) => {
    const start = column * rows;
    const first = values[start]!;
    let sum = 0;
    let count = 0;
    for (let row = 0; row < rows; row += step) {
      sum += values[start + row]! - first;
      count++;
    }
    return first + sum / count;
  });
}

/** The moments of all blocks, added in their order. */
export function addBlocks(
  { blocks, momentsLength }: PcaShape,
  { views }: OpenRoom<PcaRoom>,
): Float64Array {
  const sums = new Float64Array(momentsLength);
  for (let block = 0; block < blocks; block++) {
    const start = block * momentsLength;
    for (let i = 0; i < momentsLength; i++) sums[i]! += views.moments[start + i]!;
  }
  return sums;
}

export interface Moments {
  readonly means: Float64Array;
  /** columns × columns, times the number of rows; empty where it is not computed whole. */
  readonly covariance: Float64Array;
  /** Sum of the variances, times the number of rows. */
  readonly total: number;
}

export function momentsOf(
  { rows, columns, isWhole }: PcaShape,
  shifts: Float64Array,
  moments: Float64Array,
): Moments {
  const sums = moments.subarray(0, columns);
  const products = moments.subarray(columns);
  const even = 2 * Math.ceil(columns / 2);
  const centered = (a: number, b: number, at: number) =>
    products[at]! - (sums[a]! * sums[b]!) / rows;
  const covariance = new Float64Array(isWhole ? columns * columns : 0);
  let total = 0;
  for (let a = 0; a < columns; a++) {
    total += centered(a, a, isWhole ? a * even + a : 4 * a);
    for (let b = a; isWhole && b < columns; b++) {
      covariance[a * columns + b] = covariance[b * columns + a] = centered(a, b, a * even + b);
    }
  }
  return { means: shifts.map((shift, j) => shift + sums[j]! / rows), covariance, total };
}
