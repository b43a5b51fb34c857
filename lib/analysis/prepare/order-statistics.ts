/** The values that are not missing (NaN), ascending. Takes O(n log n) time. */
export function sortedPresent(values: Float64Array): Float64Array {
  return values.filter((value) => !Number.isNaN(value)).sort();
}

/**
 * The q-th quantile, q in [0, 1], of ascending values, interpolated linearly between neighbors
 * (numpy's default, type 7 of Hyndman & Fan 1996). NaN when there are none.
 */
export function quantile(sorted: Float64Array, q: number): number {
  if (sorted.length === 0) return Number.NaN;
  const position = q * (sorted.length - 1);
  const below = Math.floor(position);
  const low = sorted[below]!;
  const high = sorted[Math.min(below + 1, sorted.length - 1)]!;
  const share = position - below;
  return low * (1 - share) + high * share;
}

/** The most frequent of ascending values, the smallest of several; NaN when there are none. */
export function mode(sorted: Float64Array): number {
  let best = Number.NaN;
  let bestCount = 0;
  let start = 0;
  for (let i = 1; i <= sorted.length; i++) {
    if (sorted[i] === sorted[start]) continue;
    if (i - start > bestCount) {
      bestCount = i - start;
      best = sorted[start]!;
    }
    start = i;
  }
  return best;
}
