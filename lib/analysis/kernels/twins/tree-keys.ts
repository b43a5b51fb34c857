import type { TwinMemory } from "../twin-memory";

/**
 * Numbers of the cells that points lie in (uint32 at `keys`), in Morton's order: the bits of x, y (and z) by
 * turns, 16 each in 2-D and 10 in 3-D; and the numbers of the points at `order`. Cell (0, 0, 0) starts at
 * (x0, y0, z0), `perUnit` cells to a unit; what lies outside is put at the edge. Points: float32, pairs in 2-D,
 * fours in 3-D. O(count).
 */
export function treeKeys(
  { f32, u32 }: TwinMemory,
  points: number,
  dimensions: number,
  count: number,
  x0: number,
  y0: number,
  z0: number,
  perUnit: number,
  keys: number,
  order: number,
): void {
  const step = dimensions === 2 ? 2 : 4;
  const bits = dimensions === 2 ? 16 : 10;
  const most = 2 ** bits - 1;
  const starts = [x0, y0, z0];
  for (let i = 0; i < count; i++) {
    let key = 0;
    for (let axis = 0; axis < dimensions; axis++) {
      const place = Math.trunc((f32[(points >>> 2) + i * step + axis]! - starts[axis]!) * perUnit);
      const cell = Math.max(0, Math.min(most, place || 0));
      for (let bit = 0; bit < bits; bit++) {
        key |= ((cell >> bit) & 1) << (bit * dimensions + axis);
      }
    }
    u32[(keys >>> 2) + i] = key;
    u32[(order >>> 2) + i] = i;
  }
}
