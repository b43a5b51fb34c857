import type { TwinMemory } from "../twin-memory";

/**
 * Silhouettes of `count` queries in one partition, float64 at `out`, from what `cellSums` left at `sums` (`cells`
 * float64 per query). Cluster c is the cells `order[runs[c]]` … `order[runs[c + 1] - 1]` (uint32) and `sizes[c]`
 * rows (float64). `cellOf`: the cell of each query (uint32); `labels`: the cluster of each cell (int32),
 * −1 for none. NaN for a query in no cluster, 0 for one alone in its cluster or without any distance.
 * O(count · cells).
 */
export function cellSilhouettes(
  { f64, i32, u32 }: TwinMemory,
  sums: number,
  cells: number,
  cellOf: number,
  count: number,
  labels: number,
  order: number,
  runs: number,
  sizes: number,
  k: number,
  out: number,
): void {
  for (let i = 0; i < count; i++) {
    const line = (sums >>> 3) + i * cells;
    const own = i32[(labels >>> 2) + u32[(cellOf >>> 2) + i]!]!;
    let within = 0;
    let nearest = Number.POSITIVE_INFINITY;
    for (let c = 0; c < k; c++) {
      const end = u32[(runs >>> 2) + c + 1]!;
      let sum = 0;
      for (let at = u32[(runs >>> 2) + c]!; at < end; at++) {
        sum += f64[line + u32[(order >>> 2) + at]!]!;
      }
      if (c === own) within = sum;
      else nearest = Math.min(nearest, sum / f64[(sizes >>> 3) + c]!);
    }
    const size = own < 0 ? Number.NaN : f64[(sizes >>> 3) + own]!;
    within /= size - 1;
    const larger = Math.max(within, nearest);
    const apart = larger > 0 ? (nearest - within) / larger : 0;
    f64[(out >>> 3) + i] = own < 0 ? Number.NaN : size > 1 ? apart : 0;
  }
}
