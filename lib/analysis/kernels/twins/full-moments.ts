import type { TwinMemory } from "../twin-memory";

/**
 * Adds the shares of rows [from, to) in a component: their sum to the float64 at `sums`, Σ share · (row − mean)
 * to the `columns` float64s after it, and Σ share · (row − mean)(row − mean)ᵀ to the lower triangle at `scatter`, row after
 * row. `values`: float32 columns-major, `stride` apart; `mean`: float64 per column; `shares`: float64 per row from
 * `shares[0]` on, 0 from `to` up to the next multiple of 8. `scratch`: (columns + 3) · (to − from rounded up
 * to a multiple of 8) float64s. O(rows with a share · columns²).
 */
export function fullMoments(
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
  scratch: number,
): void {
  const value = values >>> 2;
  const difference = scratch >>> 3;
  const sum = sums >>> 3;
  for (let row = from; row < to; row++) {
    const share = f64[(shares >>> 3) + row - from]!;
    if (share === 0) continue;
    f64[sum]! += share;
    let at = scatter >>> 3;
    for (let j = 0; j < columns; j++) {
      const d = f32[value + j * stride + row]! - f64[(mean >>> 3) + j]!;
      f64[difference + j] = d;
      f64[sum + 1 + j]! += share * d;
      for (let i = 0; i <= j; i++) f64[at++]! += share * d * f64[difference + i]!;
    }
  }
}
