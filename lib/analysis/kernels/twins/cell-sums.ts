import type { TwinMemory } from "../twin-memory";

/**
 * For queries [from, to): the weighted sum of Euclidean distances to the rows of each cell, into the float64s at
 * `out`, `(query - from) * cells + cell`. Rows (`values`, float32 columns-major, `stride` apart) are
 * sorted so that cell c is the run [starts[c], starts[c + 1]) (uint32). `weights`: float32 per row.
 * `queries`: float32 columns-major, `queryStride` apart; they may be `values` itself.
 * O((to − from) · rows · columns).
 */
export function cellSums(
  { f32, f64, u32 }: TwinMemory,
  queries: number,
  queryStride: number,
  from: number,
  to: number,
  values: number,
  stride: number,
  columns: number,
  weights: number,
  starts: number,
  cells: number,
  out: number,
): void {
  const query = queries >>> 2;
  const value = values >>> 2;
  const weight = weights >>> 2;
  const start = starts >>> 2;
  let at = out >>> 3;
  for (let q = from; q < to; q++) {
    for (let cell = 0; cell < cells; cell++) {
      const end = u32[start + cell + 1]!;
      let sum = 0;
      for (let row = u32[start + cell]!; row < end; row++) {
        let d = 0;
        for (let j = 0; j < columns; j++) {
          const e = f32[value + j * stride + row]! - f32[query + j * queryStride + q]!;
          d += e * e;
        }
        sum += f32[weight + row]! * Math.sqrt(d);
      }
      f64[at++] = sum;
    }
  }
}
