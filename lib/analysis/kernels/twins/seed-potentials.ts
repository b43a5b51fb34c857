import type { TwinMemory } from "../twin-memory";

const run = 256;
const { fround } = Math;

/**
 * For each of `count` candidates (uint32 row numbers): what is left of the weighted sum of squared distances
 * of rows [from, to) to their nearest seed when that row becomes one more seed, into float64 `potentials`. `nearest`:
 * float32 per row, the squared distance so far. Float32, in runs of 256 rows that are added in float64. Other
 * arrays as for assignRows. O((to − from) · columns · count).
 */
export function seedPotentials(
  { f32, f64, u32 }: TwinMemory,
  values: number,
  stride: number,
  columns: number,
  weights: number,
  from: number,
  to: number,
  nearest: number,
  candidates: number,
  count: number,
  potentials: number,
): void {
  const value = values >>> 2;
  const lanes = new Float32Array(4);
  for (let c = 0; c < count; c++) {
    const seed = value + u32[(candidates >>> 2) + c]!;
    let sum = 0;
    for (let start = from; start < to; start += run) {
      lanes.fill(0);
      const stop = Math.min(to, start + run);
      for (let row = start; row < stop; row++) {
        const d = Math.min(
          squared(f32, value + row, seed, columns, stride),
          f32[(nearest >>> 2) + row]!,
        );
        lanes[(row - start) & 3]! += fround(f32[(weights >>> 2) + row]! * d);
      }
      sum += lanes[0]! + lanes[2]! + (lanes[1]! + lanes[3]!);
    }
    f64[(potentials >>> 3) + c] = sum;
  }
}

/** In float32, after every operation. */
export function squared(
  f32: Float32Array,
  a: number,
  b: number,
  columns: number,
  stride: number,
): number {
  let d = 0;
  for (let at = 0; at < columns * stride; at += stride) {
    const e = fround(f32[a + at]! - f32[b + at]!);
    d = fround(d + fround(e * e));
  }
  return d;
}
