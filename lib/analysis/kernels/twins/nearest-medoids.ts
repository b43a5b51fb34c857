import type { TwinMemory } from "../twin-memory";

/**
 * Per row the nearest of k medoids (int32 position at `nearest`, the first of equals), its distance and that of the
 * second nearest (float32). At `losses`, a float64 per medoid: what the total deviation would grow by without it. Gives
 * the total deviation, Σ weight · distance. `distances`: float32, row q's at q · stride on; `medoids`: int32 row
 * numbers, at least 2; `weights`: float32. Second distances up to the next multiple of 4 rows become −1.
 * O(rows · k).
 */
export function nearestMedoids(
  { f32, f64, i32 }: TwinMemory,
  distances: number,
  stride: number,
  rows: number,
  weights: number,
  medoids: number,
  k: number,
  nearest: number,
  nearestDistances: number,
  secondDistances: number,
  losses: number,
): number {
  const loss = losses >>> 3;
  f64.fill(0, loss, loss + k);
  let total = 0;
  for (let row = 0; row < rows; row++) {
    let own = 0;
    let first = Number.POSITIVE_INFINITY;
    let second = Number.POSITIVE_INFINITY;
    for (let i = 0; i < k; i++) {
      const d = f32[(distances >>> 2) + i32[(medoids >>> 2) + i]! * stride + row]!;
      if (d < first) {
        second = first;
        first = d;
        own = i;
      } else if (d < second) second = d;
    }
    i32[(nearest >>> 2) + row] = own;
    f32[(nearestDistances >>> 2) + row] = first;
    f32[(secondDistances >>> 2) + row] = second;
    const weight = f32[(weights >>> 2) + row]!;
    total += weight * first;
    f64[loss + own]! += weight * (second - first);
  }
  for (let row = rows; row % 4 !== 0; row++) f32[(secondDistances >>> 2) + row] = -1;
  return total;
}
