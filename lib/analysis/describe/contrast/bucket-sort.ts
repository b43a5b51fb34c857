import type { SortedValues } from "./sorted-values";

const mostBuckets = 0x1_0000;
/** Values in a bucket that are sorted one by one. */
const few = 32;
const deepest = 5;

/**
 * Values, none NaN or −0, sorted together with their labels: spread evenly between the least and the largest, and where they crowd
 * in a bucket again within it. null where they crowd on and on. Rows of equal values stay in order. O(values).
 */
export function bucketSorted(
  values: Float64Array,
  labels: Int32Array,
  depth = 0,
): SortedValues | null {
  const n = values.length;
  let least = Number.POSITIVE_INFINITY;
  let largest = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < n; i++) {
    if (values[i]! < least) least = values[i]!;
    if (values[i]! > largest) largest = values[i]!;
  }
  if (!(largest > least)) return { values: values.slice(), labels: labels.slice() };
  const buckets = Math.max(2, Math.min(mostBuckets, n));
  const scale = (buckets - 1) / (largest - least);
  if (depth > deepest || !(scale > 0) || !Number.isFinite(scale)) return null;
  const starts = new Uint32Array(buckets + 1);
  for (let i = 0; i < n; i++) starts[Math.trunc((values[i]! - least) * scale) + 1]!++;
  for (let b = 0; b < buckets; b++) starts[b + 1]! += starts[b]!;
  const sorted = new Float64Array(n);
  const own = new Int32Array(n);
  for (let i = 0; i < n; i++) {
    // Afterwards each start stands where the next bucket begins.
    const to = starts[Math.trunc((values[i]! - least) * scale)]!++;
    sorted[to] = values[i]!;
    own[to] = labels[i]!;
  }
  let to = 0;
  for (let b = 0; b < buckets; b++) {
    const from = to;
    to = starts[b]!;
    if (to - from < 2) continue;
    if (to - from <= few) {
      sortBetween(sorted, own, from, to);
      continue;
    }
    const part = bucketSorted(sorted.subarray(from, to), own.subarray(from, to), depth + 1);
    if (!part) return null;
    sorted.set(part.values, from);
    own.set(part.labels, from);
  }
  return { values: sorted, labels: own };
}

function sortBetween(values: Float64Array, labels: Int32Array, from: number, to: number): void {
  for (let i = from + 1; i < to; i++) {
    const value = values[i]!;
    const label = labels[i]!;
    let at = i;
    for (; at > from && values[at - 1]! > value; at--) {
      values[at] = values[at - 1]!;
      labels[at] = labels[at - 1]!;
    }
    values[at] = value;
    labels[at] = label;
  }
}
