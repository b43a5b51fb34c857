import type { TwinMemory } from "../twin-memory";

/**
 * t-SNE's attraction on the points [from, to): Σ share · (own − other) / (1 + ‖own − other‖²) over their edges, into
 * `forces`. The edges of point i are [starts[i], starts[i + 1]) (uint32, their counts multiples of 4) of
 * `others` (uint32) and `shares` (float32). Points and forces: float32, pairs in 2-D, fours with an unused last in
 * 3-D. O(edges).
 */
export function edgeForces(
  { f32, u32 }: TwinMemory,
  starts: number,
  others: number,
  shares: number,
  points: number,
  dimensions: number,
  from: number,
  to: number,
  forces: number,
): void {
  const start = starts >>> 2;
  const at = points >>> 2;
  const step = dimensions === 2 ? 2 : 4;
  for (let i = from; i < to; i++) {
    const own = at + i * step;
    let fx = 0;
    let fy = 0;
    let fz = 0;
    for (let edge = u32[start + i]!; edge < u32[start + i + 1]!; edge++) {
      const other = at + u32[(others >>> 2) + edge]! * step;
      const dx = f32[own]! - f32[other]!;
      const dy = f32[own + 1]! - f32[other + 1]!;
      const dz = dimensions === 2 ? 0 : f32[own + 2]! - f32[other + 2]!;
      const pull = f32[(shares >>> 2) + edge]! / (1 + dx * dx + dy * dy + dz * dz);
      fx += pull * dx;
      fy += pull * dy;
      fz += pull * dz;
    }
    const out = (forces >>> 2) + i * step;
    f32[out] = fx;
    f32[out + 1] = fy;
    if (dimensions === 3) f32[out + 2] = fz;
  }
}
