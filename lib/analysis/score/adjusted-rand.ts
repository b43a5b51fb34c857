import { type Contingency, contingency } from "./contingency";

/**
 * Adjusted Rand index of two labelings of the same rows: 1 when they are the same partition, about 0
 * when they agree no more than by chance, can be negative. 1 when both put all rows together, or
 * each alone, and for no rows. O(rows). Hubert & Arabie (1985), doi:10.1007/BF01908075.
 */
export function adjustedRand(a: ArrayLike<number>, b: ArrayLike<number>): number {
  return adjustedRandOf(contingency(a, b));
}

export function adjustedRandOf({ rows, first, second, both }: Contingency): number {
  let together = 0;
  for (const ofFirst of both.values()) together += pairs(ofFirst);
  const pairsA = pairs(first);
  const pairsB = pairs(second);
  const all = (rows * (rows - 1)) / 2;
  const expected = all === 0 ? 0 : (pairsA * pairsB) / all;
  const most = (pairsA + pairsB) / 2;
  return most === expected ? 1 : (together - expected) / (most - expected);
}

function pairs(counts: ReadonlyMap<number, number>): number {
  let sum = 0;
  for (const count of counts.values()) sum += (count * (count - 1)) / 2;
  return sum;
}
