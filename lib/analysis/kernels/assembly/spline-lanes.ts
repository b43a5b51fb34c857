/** Weights of the four nodes around a place `t` after the second: cubic B-spline. */
// @ts-expect-error: decorator
@inline
export function splineWeights(t: f32): v128 {
  const s = f32x4.splat(t);
  let w = f32x4.add(
    f32x4.mul(s, f32x4(-1.0 / 6.0, 0.5, -0.5, 1.0 / 6.0)),
    f32x4(0.5, -1.0, 0.5, 0.0),
  );
  w = f32x4.add(f32x4.mul(s, w), f32x4(-0.5, 0.0, 0.5, 0.0));
  return f32x4.add(f32x4.mul(s, w), f32x4(1.0 / 6.0, 2.0 / 3.0, 1.0 / 6.0, 0.0));
}

/** Their derivatives. */
// @ts-expect-error: decorator
@inline
export function splineSlopes(t: f32): v128 {
  const s = f32x4.splat(t);
  const w = f32x4.add(f32x4.mul(s, f32x4(-0.5, 1.5, -1.5, 0.5)), f32x4(1.0, -2.0, 1.0, 0.0));
  return f32x4.add(f32x4.mul(s, w), f32x4(-0.5, 0.0, 0.5, 0.0));
}

/** The node before a place on a line of `nodes`, so that the four nodes around it exist; also for NaN. */
// @ts-expect-error: decorator
@inline
export function nodeBefore(place: f32, nodes: i32): i32 {
  return max(1, min(nodes - 3, <i32>floor(place)));
}
