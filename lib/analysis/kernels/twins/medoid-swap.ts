import type { TwinMemory } from "../twin-memory";

/**
 * The first of the `candidates` (int32 row numbers) from number `from` to before `to` that, put in the place of the medoid
 * it replaces best, lowers the total deviation by more than `least`, as far as float32 can tell: its number · k + position
 * of that medoid, or −1 where there is none. The rest as `nearestMedoids` leaves it; `changes`: k float64s to
 * work with. Fastest where rows next to each other lie near each other. O((to − from) · rows).
 * Schubert & Rousseeuw (2021), doi:10.1016/j.is.2021.101804, algorithm 3.
 */
export function medoidSwap(
  { f32, f64, i32 }: TwinMemory,
  distances: number,
  stride: number,
  rows: number,
  weights: number,
  k: number,
  nearest: number,
  nearestDistances: number,
  secondDistances: number,
  losses: number,
  candidates: number,
  from: number,
  to: number,
  least: number,
  changes: number,
): number {
  const change = changes >>> 3;
  for (let index = from; index < to; index++) {
    const candidate = i32[(candidates >>> 2) + index]!;
    f64.copyWithin(change, losses >>> 3, (losses >>> 3) + k);
    const line = (distances >>> 2) + candidate * stride;
    let shared = 0;
    for (let row = 0; row < rows; row++) {
      const d = f32[line + row]!;
      const second = f32[(secondDistances >>> 2) + row]!;
      if (!(d < second)) continue;
      const weight = f32[(weights >>> 2) + row]!;
      const first = f32[(nearestDistances >>> 2) + row]!;
      if (d < first) shared += weight * (d - first);
      f64[change + i32[(nearest >>> 2) + row]!]! += weight * (Math.max(d, first) - second);
    }
    let best = 0;
    for (let i = 1; i < k; i++) if (f64[change + i]! < f64[change + best]!) best = i;
    if (f64[change + best]! + shared < -least) return index * k + best;
  }
  return -1;
}
