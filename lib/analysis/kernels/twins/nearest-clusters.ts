import type { TwinMemory } from "../twin-memory";

/**
 * For the queries [from, to): the `count` other clusters that are nearest by (own spread + other's spread + squared
 * distance between centers) / (own share + other's share), nearest first, of equals the first in number. Spreads
 * of 0 and shares of 1 / size give half of Ward's squared distance. Into `ids` (int32) and `scores` (float64),
 * `(query − from) · count + rank`; where there are fewer, −1 and infinity. `centers`: float64 columns-major, `stride`
 * apart; a cluster with a NaN is passed over. `spreads`, `shares`: float64 per cluster. `queries`: uint32 numbers
 * of clusters. O((to − from) · clusters · columns).
 */
export function nearestClusters(
  { f64, i32, u32 }: TwinMemory,
  centers: number,
  stride: number,
  clusters: number,
  columns: number,
  spreads: number,
  shares: number,
  queries: number,
  from: number,
  to: number,
  count: number,
  ids: number,
  scores: number,
): void {
  const center = centers >>> 3;
  const spread = spreads >>> 3;
  const share = shares >>> 3;
  let id = ids >>> 2;
  let score = scores >>> 3;
  for (let i = from; i < to; i++, id += count, score += count) {
    const q = u32[(queries >>> 2) + i]!;
    i32.fill(-1, id, id + count);
    f64.fill(Number.POSITIVE_INFINITY, score, score + count);
    for (let other = 0; other < clusters; other++) {
      let d = f64[spread + q]! + f64[spread + other]!;
      for (let j = 0; j < columns; j++) {
        const e = f64[center + j * stride + other]! - f64[center + j * stride + q]!;
        d += e * e;
      }
      const found = d / (f64[share + q]! + f64[share + other]!);
      if (!(found < f64[score + count - 1]!) || other === q) continue;
      let at = count - 1;
      for (; at > 0 && f64[score + at - 1]! > found; at--) {
        f64[score + at] = f64[score + at - 1]!;
        i32[id + at] = i32[id + at - 1]!;
      }
      f64[score + at] = found;
      i32[id + at] = other;
    }
  }
}
