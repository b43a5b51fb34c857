import type { TwinMemory } from "../twin-memory";

/**
 * Makes neighbors of places [from, to) of a RowTree out of their candidates, which nearCandidates found: distances again in
 * float64, summed in the order of the columns, itself and those beyond `radius` left out, nearest first, equals by row.
 * The first `count` go to `indices` (uint32 rows) and `lengths` (float64, not squared), at row · count; where there are fewer, the
 * row itself at an infinite distance fills the rest. With `keep` above 0 they are the nearest, with 0 any within `radius`.
 * Where float32 may have left out one of them the first length is −1; returns for how many. `order` (uint32) says which row stands at a
 * place; `exact` (float64, as long as the candidates that stay) is overwritten, and so are the candidates.
 * O((to − from) · candidates · (columns + log(candidates))).
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
  radius: number,
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
    const fill = i32[(fills >>> 2) + q]!;
    const all = Array.from({ length: fill }, (_, i) => ({
      d: f32[(distances >>> 2) + q * capacity + i]!,
      place: u32[(rows >>> 2) + q * capacity + i]!,
    })).sort((a, b) => a.d - b.d);
    const most = keep === 0 ? fill : keep;
    const limit = fill > most ? all[keep - 1]!.d : f32[(limits >>> 2) + q]!;
    const found = all
      .slice(0, most)
      .filter(({ place }) => place !== query)
      .map(({ place }) => ({ d: square(query, place), row: u32[(order >>> 2) + place]! }))
      .filter(({ d }) => Math.sqrt(d) <= radius)
      .sort((a, b) => a.d - b.d || a.row - b.row);
    const own = u32[(order >>> 2) + query]!;
    const out = own * count;
    const nearer = limit * (1 - (columns + 4) * 6e-8) - columns * 2e-38;
    const isSure =
      keep === 0
        ? found.length >= count || fill < capacity
        : found.length >= count && nearer > found[count - 1]!.d;
    if (isSure) {
      for (let i = 0; i < count; i++) {
        u32[(indices >>> 2) + out + i] = found[i]?.row ?? own;
        f64[(lengths >>> 3) + out + i] = Math.sqrt(found[i]?.d ?? Number.POSITIVE_INFINITY);
      }
    } else {
      f64[(lengths >>> 3) + out] = -1;
      unsure++;
    }
  }
  return unsure;
}
