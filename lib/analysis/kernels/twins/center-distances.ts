import type { TwinMemory } from "../twin-memory";

/**
 * Adds to the two float64s at `out` the weighted sums, over rows [from, to), of the squared distance to the center
 * and of the distance itself. `values`: float32 columns-major, `stride` apart; `weights`: float32 per row;
 * `center`: float64 per column. All in float64. O((to − from) · columns).
 */
export function centerDistances(
  { f32, f64 }: TwinMemory,
  values: number,
  stride: number,
  columns: number,
  weights: number,
  from: number,
  to: number,
  center: number,
  out: number,
): void {
  let squares = 0;
  let distances = 0;
  for (let row = from; row < to; row++) {
    let d = 0;
    for (let j = 0; j < columns; j++) {
      const e = f32[(values >>> 2) + j * stride + row]! - f64[(center >>> 3) + j]!;
      d += e * e;
    }
    const weight = f32[(weights >>> 2) + row]!;
    squares += weight * d;
    distances += weight * Math.sqrt(d);
  }
  f64[out >>> 3]! += squares;
  f64[(out >>> 3) + 1]! += distances;
}
