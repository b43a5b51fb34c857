import type { Histogram } from "@/lib/schema/profile";

const mostBins = 20;

/**
 * Equal-width bins over the ascending values, at most 20: one for each integer where all values are
 * integers that span fewer than 20, else about the root of their number. One bin of no width for a
 * constant column. Counts as numpy's histogram does, the last bin closed. O(n) time.
 */
export function histogram(sorted: Float64Array): Histogram {
  const min = sorted[0] ?? 0;
  const max = sorted[sorted.length - 1] ?? 0;
  const bins = binCount(sorted, min, max);
  const edges = Array.from({ length: bins + 1 }, (_, i) => edge(min, max, i, bins));
  const counts = new Array<number>(bins).fill(0);
  let bin = 0;
  for (const value of sorted) {
    while (bin < bins - 1 && value >= edges[bin + 1]!) bin++;
    counts[bin]!++;
  }
  return { edges, counts };
}

/** The last edge is the largest value itself; a span that no double can hold is taken in two halves. */
function edge(min: number, max: number, i: number, bins: number): number {
  if (i === bins) return max;
  const width = (max - min) / bins;
  return Number.isFinite(width) ? min + i * width : min * (1 - i / bins) + max * (i / bins);
}

function binCount(sorted: Float64Array, min: number, max: number): number {
  if (min === max) return 1;
  if (max - min < mostBins && sorted.every(Number.isInteger)) return max - min + 1;
  return Math.min(mostBins, Math.max(5, Math.ceil(Math.sqrt(sorted.length))));
}
