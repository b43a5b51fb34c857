import type { TwinMemory } from "../twin-memory";

/**
 * Moves single rows of [from, to) to the cluster where they lower the weighted sum of squares most, if any, and
 * updates float64 `centers` and `sizes` at once; returns how many moved. The last row of a cluster stays, and a row without
 * weight. Arrays as for assignRows; no label may be −1. O((to − from) · columns · k).
 * Hartigan & Wong (1979), doi:10.2307/2346830.
 */
export function transferRows(
  { f32, f64, i32 }: TwinMemory,
  values: number,
  stride: number,
  columns: number,
  weights: number,
  from: number,
  to: number,
  centers: number,
  k: number,
  labels: number,
  sizes: number,
  _scratch: number,
): number {
  const center = centers >>> 3;
  const sizeOf = sizes >>> 3;
  const squares = (row: number, c: number): number => {
    let d = 0;
    let at = (values >>> 2) + row;
    for (let i = center + c * columns; i < center + (c + 1) * columns; i++) {
      const e = f32[at]! - f64[i]!;
      d += e * e;
      at += stride;
    }
    return d;
  };
  let moved = 0;
  for (let row = from; row < to; row++) {
    const own = i32[(labels >>> 2) + row]!;
    const weight = f32[(weights >>> 2) + row]!;
    const size = f64[sizeOf + own]!;
    if (weight === 0 || size <= weight) continue;
    let least = ((size * weight) / (size - weight)) * squares(row, own) * (1 - 1e-9);
    let target = own;
    for (let c = 0; c < k; c++) {
      if (c === own) continue;
      const other = f64[sizeOf + c]!;
      const cost = ((other * weight) / (other + weight)) * squares(row, c);
      if (cost < least) {
        least = cost;
        target = c;
      }
    }
    if (target === own) continue;
    const targetSize = f64[sizeOf + target]!;
    const share = weight / (targetSize + weight);
    const rest = weight / (size - weight);
    let at = (values >>> 2) + row;
    for (let j = 0; j < columns; j++) {
      const gain = center + target * columns + j;
      const loss = center + own * columns + j;
      f64[gain]! += share * (f32[at]! - f64[gain]!);
      f64[loss]! -= rest * (f32[at]! - f64[loss]!);
      at += stride;
    }
    f64[sizeOf + target] = targetSize + weight;
    f64[sizeOf + own] = size - weight;
    i32[(labels >>> 2) + row] = target;
    moved++;
  }
  return moved;
}
