import { adjustedRandOf } from "./adjusted-rand";

/** How a partition into k segments and another one of the same rows overlap. */
export interface Overlap {
  /** Per segment, the largest Jaccard index with a cluster of the other: in [0, 1], NaN without rows. */
  readonly jaccards: Float64Array;
  readonly adjustedRand: number;
}

/**
 * Compares labels (0 … k−1) with others (0 … otherK−1) over rows that count as often as `times` says, 0 leaves
 * a row out. A row with a negative label is left out; one with a negative other label is in no cluster of the other, which no
 * segment can be found in. O(rows + k · otherK).
 * Jaccard per segment: Hennig (2007), doi:10.1016/j.csda.2006.11.025.
 */
export function overlap(
  labels: Int32Array,
  k: number,
  others: Int32Array,
  otherK: number,
  times: ArrayLike<number>,
): Overlap {
  const width = otherK + 1;
  const table = new Float64Array(k * width);
  for (let row = 0; row < labels.length; row++) {
    const label = labels[row]!;
    const count = times[row]!;
    const other = others[row]!;
    if (label >= 0 && count > 0) table[label * width + (other < 0 ? otherK : other)]! += count;
  }
  const sizes = new Float64Array(k);
  const otherSizes = new Float64Array(width);
  for (let a = 0; a < k; a++) {
    for (let b = 0; b < width; b++) {
      sizes[a]! += table[a * width + b]!;
      otherSizes[b]! += table[a * width + b]!;
    }
  }
  const jaccards = sizes.map((size, a) => {
    if (size === 0) return Number.NaN;
    let most = 0;
    for (let b = 0; b < otherK; b++) {
      const both = table[a * width + b]!;
      most = Math.max(most, both / (size + otherSizes[b]! - both));
    }
    return most;
  });
  return { jaccards, adjustedRand: adjustedRandOf(asContingency(table, sizes, otherSizes)) };
}

function asContingency(table: Float64Array, sizes: Float64Array, otherSizes: Float64Array) {
  const width = otherSizes.length;
  return {
    rows: sizes.reduce((a, b) => a + b, 0),
    first: new Map(sizes.entries()),
    second: new Map(otherSizes.entries()),
    both: new Map(
      Array.from(sizes, (_, a) => {
        return [a, new Map(table.subarray(a * width, (a + 1) * width).entries())] as const;
      }),
    ),
  };
}
