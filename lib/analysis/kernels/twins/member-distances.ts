import type { TwinMemory } from "../twin-memory";

/**
 * What some rows are from each row in [first, end), into the float64s at `out`, where row `first` stands at the
 * beginning: adds up weight · Euclidean distance over the members, or, with `farthest` not 0, keeps the largest distance; either
 * starts from what is there. `values`: float64 columns-major, `stride` apart. `weights`: float64 per row.
 * `members`: uint32 row numbers, of which [from, to) are taken. `out` needs room for whole eights.
 * O((to − from) · (end − first) · columns).
 */
export function memberDistances(
  { f64, u32 }: TwinMemory,
  values: number,
  stride: number,
  columns: number,
  weights: number,
  members: number,
  from: number,
  to: number,
  first: number,
  end: number,
  farthest: number,
  out: number,
): void {
  const value = values >>> 3;
  for (let row = first; row < end; row++) {
    const at = (out >>> 3) + row - first;
    let total = f64[at]!;
    for (let i = from; i < to; i++) {
      const member = u32[(members >>> 2) + i]!;
      let d = 0;
      for (let j = 0; j < columns; j++) {
        const e = f64[value + j * stride + row]! - f64[value + j * stride + member]!;
        d += e * e;
      }
      const distance = Math.sqrt(d);
      if (farthest === 0) total += f64[(weights >>> 3) + member]! * distance;
      else if (distance > total) total = distance;
    }
    f64[at] = total;
  }
}
