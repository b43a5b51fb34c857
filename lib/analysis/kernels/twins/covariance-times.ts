import type { TwinMemory } from "../twin-memory";

/** Rows handled at a time; scratch holds as many per column and vector. */
export const covarianceTimesRun = 32;

/**
 * Adds to `out` (float64, width × columns) what rows [from, to) contribute to their covariance, not divided,
 * times each of the `width` vectors in `basis` (float64, width × columns; `width` a multiple of 4).
 * `values`: float32 columns-major, `stride` apart; `shifts`: float64 per column. `scratch`: 32 float64s for
 * every column and vector. O((to − from) · columns · width).
 */
export function covarianceTimes(
  { f32, f64 }: TwinMemory,
  values: number,
  stride: number,
  from: number,
  to: number,
  columns: number,
  shifts: number,
  basis: number,
  width: number,
  scratch: number,
  out: number,
): void {
  const value = values >>> 2;
  const shift = shifts >>> 3;
  const weight = basis >>> 3;
  const place = scratch >>> 3;
  const sum = out >>> 3;
  for (let row = from; row < to; row++) {
    for (let vector = 0; vector < width; vector++) {
      let onVector = 0;
      for (let j = 0; j < columns; j++) {
        const x = f32[value + j * stride + row]! - f64[shift + j]!;
        onVector += x * f64[weight + vector * columns + j]!;
      }
      f64[place + vector] = onVector;
    }
    for (let j = 0; j < columns; j++) {
      const x = f32[value + j * stride + row]! - f64[shift + j]!;
      for (let vector = 0; vector < width; vector++) {
        f64[sum + vector * columns + j]! += x * f64[place + vector]!;
      }
    }
  }
}
