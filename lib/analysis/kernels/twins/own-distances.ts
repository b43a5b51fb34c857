import type { TwinMemory } from "../twin-memory";

/**
 * Adds to float64 `out`, two numbers a cluster, the weighted sums over rows [from, to) of the squared distance to the
 * own center and of the distance itself. A row's cluster is `labels[cellOf[row]]` (int32, −1 for none; uint32).
 * `values`: float32 columns-major, `stride` apart; `weights`: float32 per row; `centers`: float64, clusters × columns.
 * All in float64, in row order. O((to − from) · columns).
 */
export function ownDistances(
  { f32, f64, i32, u32 }: TwinMemory,
  values: number,
  stride: number,
  columns: number,
  weights: number,
  from: number,
  to: number,
  cellOf: number,
  labels: number,
  centers: number,
  out: number,
): void {
  for (let row = from; row < to; row++) {
    const label = i32[(labels >>> 2) + u32[(cellOf >>> 2) + row]!]!;
    if (label < 0) continue;
    let at = (values >>> 2) + row;
    let center = (centers >>> 3) + label * columns;
    let d = 0;
    for (let j = 0; j < columns; j++) {
      const e = f32[at]! - f64[center++]!;
      d += e * e;
      at += stride;
    }
    const weight = f32[(weights >>> 2) + row]!;
    f64[(out >>> 3) + 2 * label]! += weight * d;
    f64[(out >>> 3) + 2 * label + 1]! += weight * Math.sqrt(d);
  }
}
