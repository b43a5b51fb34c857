import type { TwinMemory } from "../twin-memory";

/**
 * One step of t-SNE's descent for the coordinates [from, to), a multiple of 4 of them: momentum and gains (Jacobs
 * 1988, doi:10.1016/0893-6080(88)90003-2) on the gradient pullScale · pull − pushScale · push. All are float32,
 * changed in place except pulls and pushes. Widens the box (float32: the least of every fourth coordinate, then the
 * largest) and adds the squared length of the gradient to the float64 at `square`. O(to − from).
 */
export function descendStep(
  { f32, f64 }: TwinMemory,
  points: number,
  speeds: number,
  gains: number,
  pulls: number,
  pushes: number,
  from: number,
  to: number,
  pullScale: number,
  pushScale: number,
  momentum: number,
  rate: number,
  box: number,
  square: number,
): void {
  const at = box >>> 2;
  for (let i = from; i < to; i++) {
    const gradient = pullScale * f32[(pulls >>> 2) + i]! - pushScale * f32[(pushes >>> 2) + i]!;
    f64[square >>> 3]! += gradient * gradient;
    const speed = f32[(speeds >>> 2) + i]!;
    const gain = f32[(gains >>> 2) + i]!;
    const next = Math.max(speed * gradient < 0 ? gain + 0.2 : gain * 0.8, 0.01);
    f32[(gains >>> 2) + i] = next;
    f32[(speeds >>> 2) + i] = momentum * speed - rate * next * gradient;
    const point = (points >>> 2) + i;
    f32[point]! += f32[(speeds >>> 2) + i]!;
    const lane = at + (i & 3);
    f32[lane] = Math.min(f32[lane]!, f32[point]!);
    f32[lane + 4] = Math.max(f32[lane + 4]!, f32[point]!);
  }
}
