import type { TwinMemory } from "../twin-memory";

/** Rows centered and multiplied at a time; scratch holds as many per column. */
export const covarianceRun = 128;

/**
 * Adds, over rows [from, to), the sum of every shifted column to the float64s at `sums`, and the products of
 * every two to `products` (float64; of its rows and columns, as many as `columns` rounded up to even, only those
 * with row ≤ column count). `values`: float32 columns-major, `stride` apart; `shifts`: float64 per column.
 * `scratch`: 128 float64s for every column, rounded up to even. O((to − from) · columns²).
 */
export function covariance(
  { f32, f64 }: TwinMemory,
  values: number,
  stride: number,
  from: number,
  to: number,
  columns: number,
  shifts: number,
  scratch: number,
  sums: number,
  products: number,
): void {
  const value = values >>> 2;
  const shift = shifts >>> 3;
  const centered = scratch >>> 3;
  const sum = sums >>> 3;
  const product = products >>> 3;
  const even = (columns + 1) & ~1;
  for (let row = from; row < to; row += covarianceRun) {
    const count = Math.min(covarianceRun, to - row);
    for (let j = 0; j < columns; j++) {
      for (let i = 0; i < count; i++) {
        const x = f32[value + j * stride + row + i]! - f64[shift + j]!;
        f64[centered + j * covarianceRun + i] = x;
        f64[sum + j]! += x;
      }
    }
    for (let a = 0; a < columns; a++) {
      for (let b = a; b < columns; b++) {
        let total = 0;
        for (let i = 0; i < count; i++) {
          total += f64[centered + a * covarianceRun + i]! * f64[centered + b * covarianceRun + i]!;
        }
        f64[product + a * even + b]! += total;
      }
    }
  }
}
