import type { Point } from "./fit";

/**
 * What the next, larger size will cost: along the last two points, but at least in proportion and at most with the
 * cube. With one point, in proportion.
 */
export function expectNext(points: readonly Point[], next: number): number {
  const last = points.at(-1);
  if (!last) return 0;
  const before = points.at(-2);
  const slope = before ? Math.log(last.y / before.y) / Math.log(last.x / before.x) : 1;
  return last.y * (next / last.x) ** Math.min(3, Math.max(1, slope));
}
