import type { TwinMemory } from "../twin-memory";

/**
 * As `fullDensities`, where columns do not depend on each other: `factor` holds one float64 per column,
 * 1 / standard deviation. O((to − from) · columns).
 */
export function diagonalDensities(
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
): void {
  const value = values >>> 2;
  const center = mean >>> 3;
  const scale = factor >>> 3;
  for (let row = from; row < to; row++) {
    const limit = 2 * (constant - f64[(best >>> 3) + row - from]! + reach);
    let square = 0;
    for (let j = 0; j < columns && square <= limit; j++) {
      const y = f64[scale + j]! * (f32[value + j * stride + row]! - f64[center + j]!);
      square += y * y;
    }
    const density = square <= limit ? constant - square / 2 : Number.NEGATIVE_INFINITY;
    f64[(out >>> 3) + row - from] = density;
    if (density > f64[(best >>> 3) + row - from]!) f64[(best >>> 3) + row - from] = density;
  }
}
