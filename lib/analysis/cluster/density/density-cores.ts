import type { Neighbors } from "../../neighbors/nearest-neighbors";

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
  const cores = new Float64Array(weights.length);
  for (let row = 0; row < cores.length; row++) {
    let sum = weights[row]!;
    if (sum >= minSamples) continue;
    cores[row] = Number.POSITIVE_INFINITY;
    for (let i = row * count; i < (row + 1) * count; i++) {
      sum += weights[indices[i]!]!;
      if (sum < minSamples) continue;
      cores[row] = distances[i]!;
      break;
    }
  }
  return cores;
}

/** The rows whose core distance is at most `eps`. */
export function coreRows(cores: Float64Array, eps: number): Uint32Array {
  const chosen = new Uint32Array(cores.length);
  let count = 0;
  for (let row = 0; row < cores.length; row++) if (cores[row]! <= eps) chosen[count++] = row;
  return chosen.slice(0, count);
}

/** How many rows make a neighborhood dense, unless it was said: two per column, a few at least, never a large share of all. */
export function adaptedMinSamples(columns: number, total: number): number {
  const wanted = Math.max(4, Math.ceil(Math.log(total)), Math.min(50, 2 * columns));
  return Math.max(2, Math.min(wanted, Math.floor(total / 10)));
}
