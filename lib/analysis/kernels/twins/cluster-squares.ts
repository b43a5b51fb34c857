import type { TwinMemory } from "../twin-memory";

/**
 * Adds to float64 `squares` of each label the weighted squared distances of its rows in [from, to) to its
 * center, in row order and float64. Arrays as for assignRows; no label may be −1. O((to − from) · columns).
 */
export function clusterSquares(
  { f32, f64, i32 }: TwinMemory,
  values: number,
  stride: number,
  columns: number,
  weights: number,
  from: number,
  to: number,
  centers: number,
  labels: number,
  squares: number,
): void {
  for (let row = from; row < to; row++) {
    const label = i32[(labels >>> 2) + row]!;
    let center = (centers >>> 3) + label * columns;
    let at = (values >>> 2) + row;
    let d = 0;
    for (let j = 0; j < columns; j++) {
      const e = f32[at]! - f64[center++]!;
      d += e * e;
      at += stride;
    }
    f64[(squares >>> 3) + label]! += f32[(weights >>> 2) + row]! * d;
  }
}
