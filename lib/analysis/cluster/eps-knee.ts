/**
 * The core distance at which the sorted curve of all core distances bends most from flat to steep: where it is farthest
 * below the chord from its first to its last point. Rows count as often as their weights say; infinite distances are left out. Where
 * the bend is at 0, the least distance above it; 0 where there is none. O(rows · log(rows)).
 * Satopää et al. (2011), doi:10.1109/ICDCSW.2011.20.
 */
export function epsAtKnee(cores: Float64Array, weights: Float64Array): number {
  const order = Uint32Array.from(cores.keys())
    .filter((row) => Number.isFinite(cores[row]!))
    .sort((a, b) => cores[a]! - cores[b]!);
  const total = order.reduce((sum, row) => sum + weights[row]!, 0);
  const lowest = cores[order[0] ?? -1] ?? 0;
  const highest = cores[order.at(-1) ?? -1] ?? 0;
  let knee = highest;
  let most = 0;
  let passed = 0;
  for (const row of order) {
    const below = passed / total - (cores[row]! - lowest) / (highest - lowest);
    if (below > most) {
      most = below;
      knee = cores[row]!;
    }
    passed += weights[row]!;
  }
  if (knee > 0) return knee;
  return cores[order.find((row) => cores[row]! > 0) ?? -1] ?? 0;
}
