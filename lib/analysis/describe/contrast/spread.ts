import type { Spread } from "@/lib/schema/description";
import type { SortedValues } from "./sorted-values";

const mostBins = 24;
/** Of the values at either end that may lie outside, in the first and the last bin. */
const outside = 0.01;

/**
 * Counts of the values of everyone and of each cluster in bins of equal width; whole numbers that differ little have a bin
 * each. The bins cover all but the outer 1 % on either side, which count in the first and the last. null of fewer than two different
 * values. O(values).
 */
export function spreadOf({ values, labels }: SortedValues, k: number): Spread | null {
  const n = values.length;
  if (n === 0 || values[0] === values[n - 1]) return null;
  const { low, width, bins } = binsOf(values);
  const counts = new Uint32Array((k + 1) * bins);
  let bin = 0;
  for (let i = 0; i < n; i++) {
    while (bin + 1 < bins && values[i]! >= low + (bin + 1) * width) bin++;
    counts[bin]!++;
    if (labels[i]! >= 0) counts[(labels[i]! + 1) * bins + bin]!++;
  }
  return { low, high: low + bins * width, counts };
}

function binsOf(values: Float64Array): { low: number; width: number; bins: number } {
  const n = values.length;
  let low = values[Math.floor(outside * (n - 1))]!;
  let high = values[Math.ceil((1 - outside) * (n - 1))]!;
  if (!(high > low)) [low, high] = [values[0]!, values[n - 1]!];
  if (high - low < mostBins && values.every(Number.isInteger)) {
    return { low: low - 0.5, width: 1, bins: high - low + 1 };
  }
  return { low, width: high / mostBins - low / mostBins, bins: mostBins };
}

/** Middle values of everyone and of each cluster, halfway between two where they are even in number; NaN of none. O(values). */
export function mediansOf(
  { values, labels }: SortedValues,
  counts: ArrayLike<number>,
): { everyone: number; clusters: Float64Array } {
  const n = values.length;
  const seen = new Float64Array(counts.length);
  const clusters = new Float64Array(counts.length).fill(Number.NaN);
  for (let i = 0; i < n; i++) {
    const c = labels[i]!;
    if (c < 0) continue;
    const at = seen[c]!++;
    const count = counts[c]!;
    if (at === (count - 1) >> 1) clusters[c] = values[i]!;
    if (at === count >> 1) clusters[c] = clusters[c]! / 2 + values[i]! / 2;
  }
  const everyone = n === 0 ? Number.NaN : values[(n - 1) >> 1]! / 2 + values[n >> 1]! / 2;
  return { everyone, clusters };
}
