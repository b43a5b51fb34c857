import { nodeBefore, splineSlopes, splineWeights } from "./spline-lanes";

/** See ../twins/grid-gather.ts. */
export function gridGather(
  points: usize,
  from: i32,
  to: i32,
  x0: f64,
  y0: f64,
  perStep: f64,
  grid: usize,
  nodes: i32,
  forces: usize,
  sum: usize,
): void {
  const left = <f32>x0;
  const top = <f32>y0;
  const scale = <f32>perStep;
  const down: f32 = -0.5 * scale;
  const row = (<usize>nodes) << 2;
  const end = points + ((<usize>to) << 3);
  let force = forces + ((<usize>from) << 3);
  let total: f64 = 0;
  for (let point = points + ((<usize>from) << 3); point < end; point += 8) {
    const u = (load<f32>(point) - left) * scale;
    const v = (load<f32>(point, 4) - top) * scale;
    const i = nodeBefore(u, nodes);
    const j = nodeBefore(v, nodes);
    const wx = splineWeights(u - <f32>i);
    const wy = splineWeights(v - <f32>j);
    const dx = splineSlopes(u - <f32>i);
    const dy = splineSlopes(v - <f32>j);
    const at = grid + (<usize>(j - 1)) * row + ((<usize>(i - 1)) << 2);
    let value = v128.load(at);
    let across = f32x4.mul(value, i32x4.shuffle(wy, wy, 0, 0, 0, 0));
    let along = f32x4.mul(value, i32x4.shuffle(dy, dy, 0, 0, 0, 0));
    value = v128.load(at + row);
    across = f32x4.add(across, f32x4.mul(value, i32x4.shuffle(wy, wy, 1, 1, 1, 1)));
    along = f32x4.add(along, f32x4.mul(value, i32x4.shuffle(dy, dy, 1, 1, 1, 1)));
    value = v128.load(at + 2 * row);
    across = f32x4.add(across, f32x4.mul(value, i32x4.shuffle(wy, wy, 2, 2, 2, 2)));
    along = f32x4.add(along, f32x4.mul(value, i32x4.shuffle(dy, dy, 2, 2, 2, 2)));
    value = v128.load(at + 3 * row);
    across = f32x4.add(across, f32x4.mul(value, i32x4.shuffle(wy, wy, 3, 3, 3, 3)));
    along = f32x4.add(along, f32x4.mul(value, i32x4.shuffle(dy, dy, 3, 3, 3, 3)));
    // Lane 0 of all three sums in one vector, then lanes 1, 2 and 3 onto it.
    const potential = f32x4.mul(wx, across);
    const slopeX = f32x4.mul(dx, across);
    const slopeY = f32x4.mul(wx, along);
    const low = i32x4.shuffle(slopeX, slopeY, 0, 4, 1, 5);
    const high = i32x4.shuffle(slopeX, slopeY, 2, 6, 3, 7);
    const pairs = f32x4.add(low, high);
    const slopes = f32x4.add(pairs, i64x2.shuffle(pairs, pairs, 1, 0));
    v128.store64_lane(force, f32x4.mul(slopes, f32x4.splat(down)), 0);
    const halves = f32x4.add(potential, i64x2.shuffle(potential, potential, 1, 0));
    total += <f64>(f32x4.extract_lane(halves, 0) + f32x4.extract_lane(halves, 1));
    force += 8;
  }
  store<f64>(sum, total);
}
