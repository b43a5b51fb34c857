import type { TwinMemory } from "../twin-memory";

/**
 * Sorts `keys` (uint32) ascending and `order` (uint32) along with them; equal keys stay in order. The spares
 * are as long; `counts`: 1,024 uint32s. O(count).
 */
export function sortKeys(
  { u32 }: TwinMemory,
  keys: number,
  order: number,
  count: number,
  _spareKeys: number,
  _spareOrder: number,
  _counts: number,
): void {
  const key = u32.slice(keys >>> 2, (keys >>> 2) + count);
  const item = u32.slice(order >>> 2, (order >>> 2) + count);
  const places = Uint32Array.from(key.keys()).sort((a, b) => key[a]! - key[b]! || a - b);
  places.forEach((place, i) => {
    u32[(keys >>> 2) + i] = key[place]!;
    u32[(order >>> 2) + i] = item[place]!;
  });
}
