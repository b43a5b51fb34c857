/**
 * The cluster nearest to `slot` by Ward's distance 2·s·t/(s + t)·‖a − b‖², among the first `count`.
 * Starts from `known` at distance `found[0]` and takes only what is strictly nearer, the first of
 * equals; the distance is left in `found[0]`. `centers` is row-major; clusters that are gone have
 * infinite coordinates.
 */
export function nearestCluster(
  centers: Float64Array,
  columns: number,
  sizes: Float64Array,
  count: number,
  slot: number,
  known: number,
  found: Float64Array,
): number {
  let best = found[0]!;
  let nearest = known;
  const start = slot * columns;
  const end = start + columns;
  const size = sizes[slot]!;
  let at = 0;
  for (let other = 0; other < count; other++) {
    let d = 0;
    for (let i = start; i < end; i++) {
      const e = centers[i]! - centers[at++]!;
      d += e * e;
    }
    const otherSize = sizes[other]!;
    const distance = ((2 * size * otherSize) / (size + otherSize)) * d;
    if (distance < best && other !== slot) {
      best = distance;
      nearest = other;
    }
  }
  found[0] = best;
  return nearest;
}
