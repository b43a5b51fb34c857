import type { CurvePoint } from "./gap";

/**
 * The k at the knee of the inertia curve: with both axes scaled to [0, 1], where the curve lies farthest below the straight line from its
 * first to its last point, the smallest k of equals. That is Kneedle's knee without smoothing and without its threshold for
 * streams. None for fewer than three points and where no point lies below the line.
 * Satopää et al. (2011), doi:10.1109/ICDCSW.2011.20.
 */
export function elbow(points: readonly CurvePoint[]): number | undefined {
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last || points.length < 3 || first.inertia <= last.inertia) return undefined;
  let knee: number | undefined;
  let deepest = 1e-9;
  for (const { k, inertia } of points) {
    const across = (k - first.k) / (last.k - first.k);
    const down = (first.inertia - inertia) / (first.inertia - last.inertia);
    if (down - across > deepest) {
      deepest = down - across;
      knee = k;
    }
  }
  return knee;
}
