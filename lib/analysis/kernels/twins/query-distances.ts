import type { TwinMemory } from "../twin-memory";

const { fround } = Math;

/**
 * Weighted distances of rows [from, to) to eight queries, float32s at `out`, eight a row. `queries`: the first of them,
 * float32 columns-major, `queryStride` apart; there may be fewer, then what stands behind them is taken as well and means
 * nothing. `values`: float32 columns-major, `stride` apart; `weights`: float32 per row. O((to − from) · columns).
 */
export function queryDistances(
  { f32 }: TwinMemory,
  queries: number,
  queryStride: number,
  values: number,
  stride: number,
  columns: number,
  weights: number,
  from: number,
  to: number,
  out: number,
): void {
  const query = queries >>> 2;
  const value = values >>> 2;
  let at = out >>> 2;
  for (let row = from; row < to; row++) {
    const weight = f32[(weights >>> 2) + row]!;
    for (let lane = 0; lane < 8; lane++) {
      let d = 0;
      for (let j = 0; j < columns; j++) {
        const e = fround(f32[value + j * stride + row]! - f32[query + j * queryStride + lane]!);
        d = fround(d + fround(e * e));
      }
      f32[at++] = weight * fround(Math.sqrt(d));
    }
  }
}
