import type { TwinMemory } from "../twin-memory";
import { nodeBefore, splineWeights } from "./spline";

/**
 * Adds the points [from, to) of a plane (float32 pairs) to a square grid of `nodes` float32s a row, each as
 * a cubic B-spline. Node (0, 0) stands at (x0, y0), the next 1 / perStep apart. Points have to be between
 * the second and the last but one node; what lies outside, or is NaN, is put near the edge. O(to − from).
 */
export function gridSpread(
  { f32 }: TwinMemory,
  points: number,
  from: number,
  to: number,
  x0: number,
  y0: number,
  perStep: number,
  grid: number,
  nodes: number,
): void {
  for (let point = from; point < to; point++) {
    const u = (f32[(points >>> 2) + 2 * point]! - x0) * perStep;
    const v = (f32[(points >>> 2) + 2 * point + 1]! - y0) * perStep;
    const i = nodeBefore(u, nodes);
    const j = nodeBefore(v, nodes);
    const across = splineWeights(u - i);
    const along = splineWeights(v - j);
    for (let b = 0; b < 4; b++) {
      const at = (grid >>> 2) + (j - 1 + b) * nodes + i - 1;
      for (let a = 0; a < 4; a++) f32[at + a]! += along[b]! * across[a]!;
    }
  }
}
