import type { TwinMemory } from "../twin-memory";

/**
 * Adds rows [from, to) times their weights to the float64 `sums` (k × columns) of their labels, and the weights
 * to float64 `sizes`, in row order. Arrays as for assignRows; no label may be −1. O((to − from) · columns).
 */
export function clusterSums(
  { f32, f64, i32 }: TwinMemory,
  values: number,
  stride: number,
  columns: number,
  weights: number,
  from: number,
  to: number,
  labels: number,
  sums: number,
  sizes: number,
): void {
  for (let row = from; row < to; row++) {
    const weight = f32[(weights >>> 2) + row]!;
    const label = i32[(labels >>> 2) + row]!;
    f64[(sizes >>> 3) + label]! += weight;
    let sum = (sums >>> 3) + label * columns;
    let at = (values >>> 2) + row;
    for (let j = 0; j < columns; j++) {
      f64[sum++]! += weight * f32[at]!;
      at += stride;
    }
  }
}
