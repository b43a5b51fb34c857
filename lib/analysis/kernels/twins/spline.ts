/** Weights of the four nodes around a place `t` after the second: cubic B-spline. */
export function splineWeights(t: number): readonly number[] {
  const u = 1 - t;
  return [u ** 3 / 6, (t / 2 - 1) * t ** 2 + 2 / 3, (u / 2 - 1) * u ** 2 + 2 / 3, t ** 3 / 6];
}

/** Their derivatives. */
export function splineSlopes(t: number): readonly number[] {
  const u = 1 - t;
  return [-(u ** 2) / 2, (1.5 * t - 2) * t, -(1.5 * u - 2) * u, t ** 2 / 2];
}

/** The node before a place on a line of `nodes`, so that the four nodes around it exist; also for NaN. */
export function nodeBefore(place: number, nodes: number): number {
  return Math.max(1, Math.min(nodes - 3, Math.floor(place) || 0));
}
