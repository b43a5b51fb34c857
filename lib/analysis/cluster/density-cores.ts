import type { Neighbors } from "../neighbors/nearest-neighbors";

/**
 * Per row, the radius within which there are at least `minSamples` rows, itself among them, each counted as often as its
 * weight says; infinite where there are not that many. Needs the minSamples − 1 nearest neighbors. O(rows · minSamples).
 * Ester et al. (1996), in Proc. KDD, pp. 226-231.
 */
export function coreDistances(
  { count, distances, indices }: Neighbors,
  weights: Float64Array,
  minSamples: number,
): Float64Array {
  return Float64Array.from(weights, (own, row) => {
    let sum = own;
    if (sum >= minSamples) return 0;
    for (let i = row * count; i < (row + 1) * count; i++) {
      sum += weights[indices[i]!]!;
      if (sum >= minSamples) return distances[i]!;
    }
    return Number.POSITIVE_INFINITY;
  });
}

/** How many rows make a neighborhood dense, unless it was said: two per column, a few at least, never a large share of all. */
export function adaptedMinSamples(columns: number, total: number): number {
  const wanted = Math.max(4, Math.ceil(Math.log(total)), Math.min(50, 2 * columns));
  return Math.max(2, Math.min(wanted, Math.floor(total / 10)));
}
