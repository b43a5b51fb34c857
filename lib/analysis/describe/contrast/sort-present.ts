import { bucketSorted } from "./bucket-sort";
import { radixSorted } from "./radix-sort";
import type { SortedValues } from "./sorted-values";

/**
 * The values that are not NaN, sorted together with their labels; 0 and −0 are the same, and rows of equal values stay in
 * order. `labels` has one entry per value. O(values).
 */
export function sortPresent(values: Float64Array, labels: Int32Array): SortedValues {
  const found = new Float64Array(values.length);
  const own = new Int32Array(values.length);
  let n = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (Number.isNaN(value)) continue;
    found[n] = value + 0;
    own[n++] = labels[i]!;
  }
  const [present, labeled] = [found.subarray(0, n), own.subarray(0, n)];
  return bucketSorted(present, labeled) ?? radixSorted(present, labeled);
}

/** Rows that have a value, by value; of equal ones the first comes first. O(values). */
export function rowsByValue(values: Float64Array): Uint32Array {
  const rows = new Int32Array(values.length);
  for (let row = 0; row < rows.length; row++) rows[row] = row;
  return new Uint32Array(sortPresent(values, rows).labels);
}
