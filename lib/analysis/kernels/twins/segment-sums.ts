import type { TwinMemory } from "../twin-memory";

/**
 * Adds up lines of eight float32s by segment, in float64: segment s of [from, to) is the lines `order[ends[s - 1]]` …
 * `order[ends[s] - 1]` (uint32; `ends[-1]` stands in front of `ends`), and goes to the eight float64s at `sums` of cell
 * `cellOf[s]` (uint32). O(lines).
 */
export function segmentSums(
  { f32, f64, u32 }: TwinMemory,
  lines: number,
  order: number,
  ends: number,
  cellOf: number,
  from: number,
  to: number,
  sums: number,
): void {
  for (let s = from; s < to; s++) {
    const begin = u32[(ends >>> 2) + s - 1]!;
    const end = u32[(ends >>> 2) + s]!;
    const sum = (sums >>> 3) + 8 * u32[(cellOf >>> 2) + s]!;
    for (let i = begin; i < end; i++) {
      const line = (lines >>> 2) + 8 * u32[(order >>> 2) + i]!;
      for (let lane = 0; lane < 8; lane++) f64[sum + lane]! += f32[line + lane]!;
    }
  }
}
