import type { TwinMemory } from "../twin-memory";

/**
 * Euclidean distances of rows [from, to) to all `rows`: row q's are the float32s at `out`, q · outStride on. `values`:
 * float32 columns-major, `stride` apart. `outStride` is a multiple of 8, and what lies in a line beyond `rows`
 * means nothing. O((to − from) · rows · columns).
 */
export function rowDistances(
  { f32 }: TwinMemory,
  values: number,
  stride: number,
  columns: number,
  from: number,
  to: number,
  rows: number,
  out: number,
  outStride: number,
): void {
  const value = values >>> 2;
  for (let q = from; q < to; q++) {
    for (let row = 0; row < rows; row++) {
      let d = 0;
      for (let j = 0; j < columns; j++) {
        const e = f32[value + j * stride + row]! - f32[value + j * stride + q]!;
        d += e * e;
      }
      f32[(out >>> 2) + q * outStride + row] = Math.sqrt(d);
    }
  }
}
