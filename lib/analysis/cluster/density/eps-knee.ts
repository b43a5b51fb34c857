import type { DensityCurve } from "./density-curve";

/**
 * The core distance at which the curve of all core distances bends most from flat to steep: where it is farthest
 * below the chord from its first to its last point. Where the bend is at 0, the least distance above it; 0 where there is none.
 * O(rows). Satopää et al. (2011), doi:10.1109/ICDCSW.2011.20.
 */
export function epsAtKnee({ distances, passed }: DensityCurve): number {
  const lowest = distances[0] ?? 0;
  const highest = distances.at(-1) ?? 0;
  const total = passed.at(-1) ?? 0;
  let knee = highest;
  let most = 0;
  for (let i = 0; i < distances.length; i++) {
    const before = i === 0 ? 0 : passed[i - 1]!;
    const below = before / total - (distances[i]! - lowest) / (highest - lowest);
    if (below <= most) continue;
    most = below;
    knee = distances[i]!;
  }
  return knee > 0 ? knee : (distances.find((distance) => distance > 0) ?? 0);
}
