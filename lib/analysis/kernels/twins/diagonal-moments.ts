import type { TwinMemory } from "../twin-memory";

/**
 * As `fullMoments`, but of the products only Σ share · (row − mean)², one float64 per column at `scatter`.
 * O(rows with a share · columns).
 */
export function diagonalMoments(
  { f32, f64 }: TwinMemory,
  values: number,
  stride: number,
  columns: number,
  from: number,
  to: number,
  mean: number,
  shares: number,
  sums: number,
  scatter: number,
): void {
  const value = values >>> 2;
  const sum = sums >>> 3;
  for (let row = from; row < to; row++) {
    const share = f64[(shares >>> 3) + row - from]!;
    if (share === 0) continue;
    f64[sum]! += share;
    for (let j = 0; j < columns; j++) {
      const d = f32[value + j * stride + row]! - f64[(mean >>> 3) + j]!;
      f64[sum + 1 + j]! += share * d;
      f64[(scatter >>> 3) + j]! += share * d * d;
    }
  }
}
