import type { TwinMemory } from "../twin-memory";

/**
 * Makes the nearest rows of places [from, to) of a RowTree out of their candidates, which nearCandidates found:
 * distances again in float64, summed in the order of the columns, itself left out, nearest first, equals by row. They go to
 * `indices` (uint32 rows) and `lengths` (float64, not squared), at row · count. Where float32 may have left out one of them
 * the first length is −1; returns for how many. `order` (uint32) says which row stands at a place; `exact`
 * (float64, `keep` long) is overwritten, and so are the candidates. O((to − from) · keep · (columns + log(keep))).
 */
export function settleNearest(
  { f32, f64, i32, u32 }: TwinMemory,
  blocks: number,
  columns: number,
  order: number,
  from: number,
  to: number,
  count: number,
  keep: number,
  capacity: number,
  distances: number,
  rows: number,
  fills: number,
  limits: number,
  _exact: number,
  indices: number,
  lengths: number,
): number {
  const square = (a: number, b: number): number => {
    let sum = 0;
    for (let j = 0; j < columns; j++) {
      const x = f32[(blocks >>> 2) + ((a >> 3) * columns + j) * 8 + (a & 7)]!;
      const e = x - f32[(blocks >>> 2) + ((b >> 3) * columns + j) * 8 + (b & 7)]!;
      sum += e * e;
    }
    return sum;
  };
  let unsure = 0;
  for (let query = from; query < to; query++) {
    const q = query - from;
    const all = Array.from({ length: i32[(fills >>> 2) + q]! }, (_, i) => ({
      d: f32[(distances >>> 2) + q * capacity + i]!,
      place: u32[(rows >>> 2) + q * capacity + i]!,
    })).sort((a, b) => a.d - b.d);
    const limit = all.length > keep ? all[keep - 1]!.d : f32[(limits >>> 2) + q]!;
    const found = all
      .slice(0, keep)
      .filter(({ place }) => place !== query)
      .map(({ place }) => ({ d: square(query, place), row: u32[(order >>> 2) + place]! }))
      .sort((a, b) => a.d - b.d || a.row - b.row);
    const out = u32[(order >>> 2) + query]! * count;
    const nearer = limit * (1 - (columns + 4) * 6e-8) - columns * 2e-38;
    if (found.length >= count && nearer > found[count - 1]!.d) {
      for (let i = 0; i < count; i++) {
        u32[(indices >>> 2) + out + i] = found[i]!.row;
        f64[(lengths >>> 3) + out + i] = Math.sqrt(found[i]!.d);
      }
    } else {
      f64[(lengths >>> 3) + out] = -1;
      unsure++;
    }
  }
  return unsure;
}
