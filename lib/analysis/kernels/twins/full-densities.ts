import type { TwinMemory } from "../twin-memory";

/**
 * For rows [from, to): constant − ½‖factor · (row − mean)‖² into the float64s at `out`, from
 * `out[0]` on; `best[0]` on is raised to it. That is a component's log density where `factor` is the inverse of
 * its covariance's Cholesky factor. What is more than `reach` below the best may come out as −∞. `values`: float32
 * columns-major, `stride` apart; `mean`: float64 per column; `factor`: float64, the rows of a lower triangle one after
 * another. `out` and `best` have room up to the next multiple of 8. `scratch`: 8 · columns float64s.
 * O((to − from) · columns²).
 */
export function fullDensities(
  { f32, f64 }: TwinMemory,
  values: number,
  stride: number,
  columns: number,
  from: number,
  to: number,
  mean: number,
  factor: number,
  constant: number,
  reach: number,
  best: number,
  out: number,
  scratch: number,
): void {
  const value = values >>> 2;
  const center = mean >>> 3;
  const difference = scratch >>> 3;
  for (let row = from; row < to; row++) {
    const limit = 2 * (constant - f64[(best >>> 3) + row - from]! + reach);
    for (let j = 0; j < columns; j++) {
      f64[difference + j] = f32[value + j * stride + row]! - f64[center + j]!;
    }
    let square = 0;
    let at = factor >>> 3;
    for (let j = 0; j < columns && square <= limit; j++) {
      let y = 0;
      for (let i = 0; i <= j; i++) y += f64[at++]! * f64[difference + i]!;
      square += y * y;
    }
    const density = square <= limit ? constant - square / 2 : Number.NEGATIVE_INFINITY;
    f64[(out >>> 3) + row - from] = density;
    if (density > f64[(best >>> 3) + row - from]!) f64[(best >>> 3) + row - from] = density;
  }
}
