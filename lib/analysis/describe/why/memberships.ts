import { posterior } from "@/lib/analysis/cluster/mixture/mixture-posterior";
import type { Clustering } from "@/lib/schema/clustering";
import type { Matrix } from "@/lib/schema/matrix";

/**
 * How much rows [from, to) belong to each cluster: rows × k, each row adds up to 1. Of a mixture the posterior; else from the
 * squared distances to the centers, as the memberships of fuzzy k-means with exponent 2 are: half way between two centers
 * both have the same, on a center it has all. O((to − from) · columns · k).
 * Bezdek (1981), doi:10.1007/978-1-4757-0450-1.
 */
export function memberships(
  { rows, columns, values }: Matrix,
  { k, centers, assignment }: Clustering,
  from: number,
  to: number,
): Float64Array {
  if (assignment?.kind === "mixture-posterior") {
    return posterior(assignment, values, rows, from, to).probabilities;
  }
  const found = new Float64Array((to - from) * k);
  for (let column = 0; column < columns; column++) {
    for (let row = from; row < to; row++) {
      const value = values[column * rows + row]!;
      const start = (row - from) * k;
      for (let c = 0; c < k; c++) {
        const difference = value - centers[c * columns + column]!;
        found[start + c]! += difference * difference;
      }
    }
  }
  for (let start = 0; start < found.length; start += k) {
    const own = found.subarray(start, start + k);
    const least = Math.min(...own);
    let sum = 0;
    for (let c = 0; c < k; c++) {
      own[c] = least === 0 ? Number(own[c] === 0) : least / own[c]!;
      sum += own[c]!;
    }
    for (let c = 0; c < k; c++) own[c]! /= sum;
  }
  return found;
}

/** The cluster a row belongs to the most besides its own; −1 where there is no other. */
export function runnerUp(shares: ArrayLike<number>, own: number): number {
  let best = -1;
  for (let c = 0; c < shares.length; c++) {
    if (c !== own && (best < 0 || shares[c]! > shares[best]!)) best = c;
  }
  return best;
}
