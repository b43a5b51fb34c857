import { nodeBefore, splineWeights } from "./spline-lanes";

/** See ../twins/grid-spread.ts. */
export function gridSpread(
  points: usize,
  from: i32,
  to: i32,
  x0: f64,
  y0: f64,
  perStep: f64,
  grid: usize,
  nodes: i32,
): void {
  const left = <f32>x0;
  const top = <f32>y0;
  const scale = <f32>perStep;
  const row = (<usize>nodes) << 2;
  const end = points + ((<usize>to) << 3);
  for (let point = points + ((<usize>from) << 3); point < end; point += 8) {
    const u = (load<f32>(point) - left) * scale;
    const v = (load<f32>(point, 4) - top) * scale;
    const i = nodeBefore(u, nodes);
    const j = nodeBefore(v, nodes);
    const wx = splineWeights(u - <f32>i);
    const wy = splineWeights(v - <f32>j);
    const at = grid + (<usize>(j - 1)) * row + ((<usize>(i - 1)) << 2);
    add(at, f32x4.mul(wx, i32x4.shuffle(wy, wy, 0, 0, 0, 0)));
    add(at + row, f32x4.mul(wx, i32x4.shuffle(wy, wy, 1, 1, 1, 1)));
    add(at + 2 * row, f32x4.mul(wx, i32x4.shuffle(wy, wy, 2, 2, 2, 2)));
    add(at + 3 * row, f32x4.mul(wx, i32x4.shuffle(wy, wy, 3, 3, 3, 3)));
  }
}

// @ts-expect-error: decorator
@inline
function add(at: usize, more: v128): void {
  v128.store(at, f32x4.add(v128.load(at), more));
}
