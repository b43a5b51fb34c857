import type { TwinMemory } from "../twin-memory";
import { nodeBefore, splineSlopes, splineWeights } from "./spline";

/**
 * The potential on a grid at the points [from, to): minus half its slope into `forces` (float32 pairs), its
 * sum into the float64 at `sum`. Points and grid as for gridSpread. O(to − from).
 */
export function gridGather(
  { f32, f64 }: TwinMemory,
  points: number,
  from: number,
  to: number,
  x0: number,
  y0: number,
  perStep: number,
  grid: number,
  nodes: number,
  forces: number,
  sum: number,
): void {
  let total = 0;
  for (let point = from; point < to; point++) {
    const u = (f32[(points >>> 2) + 2 * point]! - x0) * perStep;
    const v = (f32[(points >>> 2) + 2 * point + 1]! - y0) * perStep;
    const i = nodeBefore(u, nodes);
    const j = nodeBefore(v, nodes);
    const [across, along] = [splineWeights(u - i), splineWeights(v - j)];
    const [slopeX, slopeY] = [splineSlopes(u - i), splineSlopes(v - j)];
    let fx = 0;
    let fy = 0;
    for (let b = 0; b < 4; b++) {
      const at = (grid >>> 2) + (j - 1 + b) * nodes + i - 1;
      for (let a = 0; a < 4; a++) {
        const value = f32[at + a]!;
        total += along[b]! * across[a]! * value;
        fx += along[b]! * slopeX[a]! * value;
        fy += slopeY[b]! * across[a]! * value;
      }
    }
    f32[(forces >>> 2) + 2 * point] = -0.5 * perStep * fx;
    f32[(forces >>> 2) + 2 * point + 1] = -0.5 * perStep * fy;
  }
  f64[sum >>> 3] = total;
}
