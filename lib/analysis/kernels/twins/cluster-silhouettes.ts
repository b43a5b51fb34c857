import type { TwinMemory } from "../twin-memory";

/**
 * Silhouettes of `count` ≤ 8 queries in one partition, float64 at `out`, from their summed distances to cells: eight
 * float64s at `sums` for each cell. Cluster c is the cells `order[runs[c]]` … `order[runs[c + 1] - 1]` (uint32) and
 * `sizes[c]` rows (float64). `own`: the cluster of each query (int32), −1 for none; eight are read. NaN for a query in
 * no cluster, 0 for one alone in its cluster or without any distance. k ≥ 2. O(cells).
 */
export function clusterSilhouettes(
  { f64, i32, u32 }: TwinMemory,
  sums: number,
  order: number,
  runs: number,
  sizes: number,
  k: number,
  own: number,
  count: number,
  out: number,
): void {
  for (let lane = 0; lane < count; lane++) {
    const label = i32[(own >>> 2) + lane]!;
    let within = 0;
    let nearest = Number.POSITIVE_INFINITY;
    for (let c = 0; c < k; c++) {
      const end = u32[(runs >>> 2) + c + 1]!;
      let sum = 0;
      for (let i = u32[(runs >>> 2) + c]!; i < end; i++) {
        sum += f64[(sums >>> 3) + 8 * u32[(order >>> 2) + i]! + lane]!;
      }
      if (c === label) within = sum;
      else nearest = Math.min(nearest, sum / f64[(sizes >>> 3) + c]!);
    }
    const size = label < 0 ? Number.NaN : f64[(sizes >>> 3) + label]!;
    within /= size - 1;
    const larger = Math.max(within, nearest);
    const apart = larger > 0 ? (nearest - within) / larger : 0;
    f64[(out >>> 3) + lane] = label < 0 ? Number.NaN : size > 1 ? apart : 0;
  }
}
