import type { TwinMemory } from "../twin-memory";
import { squared } from "./seed-potentials";

const block = 256;
const { fround } = Math;

/**
 * Lowers `nearest` (float32 per row) of rows [from, to) to the squared distance to row `seed` where that is
 * less, and writes the sum of weight × nearest of every 256 rows to float64 `masses`, where row 0 begins the
 * first. `from` is a multiple of 256. Float32; arrays as for seedPotentials. O((to − from) · columns).
 */
export function takeSeed(
  { f32, f64 }: TwinMemory,
  values: number,
  stride: number,
  columns: number,
  weights: number,
  from: number,
  to: number,
  nearest: number,
  seed: number,
  masses: number,
): void {
  const value = values >>> 2;
  const lanes = new Float32Array(4);
  for (let start = from; start < to; start += block) {
    lanes.fill(0);
    const stop = Math.min(to, start + block);
    for (let row = start; row < stop; row++) {
      const at = (nearest >>> 2) + row;
      const d = Math.min(f32[at]!, squared(f32, value + row, value + seed, columns, stride));
      f32[at] = d;
      lanes[row & 3]! += fround(f32[(weights >>> 2) + row]! * d);
    }
    f64[(masses >>> 3) + start / block] = lanes[0]! + lanes[2]! + (lanes[1]! + lanes[3]!);
  }
}
