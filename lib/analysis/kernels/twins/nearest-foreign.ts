import type { TwinMemory } from "../twin-memory";

/**
 * Goes on looking for the nearest row of another set, for `count` rows of one leaf of a RowTree (see
 * lib/analysis/neighbors/row-tree.ts) whose places are at `queries` (uint32), for about `budget` pairs of a row and a block. Length is
 * the largest of the distance and the two rows' `cores` (float64 per place); of equally long edges the one with the lower
 * first row, then the lower second row, is taken, rows being numbered as `order` (uint32 per place) says. Of each set only edges not
 * longer than its `best` (float64 per set, lowered as shorter ones are found) are looked for. `sets` (int32 per place, also for
 * places without a row) says to which set a row belongs, `known` (int32 per node) the set of all rows under it or −1. The ends go to `nearest`
 * (int32 per place, −1 when there is none yet), their lengths to `lengths` (float64, infinite at first). The least
 * squared distances of rows that were passed by because they are too far go to `passed` (float32, four per query, the least of
 * which counts). `packed` holds the queries' values, four queries at a time: float32, column by column. `stack` (256 words) starts with its
 * height at 0, at 1 the least squared distance (float32) of boxes that were passed by, and from 2 on a pair (int32 node, float32
 * squared distance to its box) each. Returns how many boxes are left; 0 when the search is over.
 */
export function nearestForeign(
  { f32, f64, i32, u32 }: TwinMemory,
  blocks: number,
  columns: number,
  boxes: number,
  boxStep: number,
  starts: number,
  leaves: number,
  leaf: number,
  order: number,
  sets: number,
  known: number,
  cores: number,
  queries: number,
  packed: number,
  count: number,
  best: number,
  nearest: number,
  lengths: number,
  passed: number,
  stack: number,
  budget: number,
): number {
  const box = boxes >>> 2;
  const own = box + (leaves + leaf) * boxStep;
  const bottom = stack >>> 2;
  const places = u32.subarray(queries >>> 2, (queries >>> 2) + count);
  const setOf = (place: number): number => i32[(sets >>> 2) + place]!;
  const knownOf = (node: number): number => i32[(known >>> 2) + node]!;
  const isOwn = (node: number): boolean => places.every((place) => setOf(place) === knownOf(node));
  const bestOf = (place: number): number => f64[(best >>> 3) + setOf(place)]!;
  let height = i32[bottom]!;
  let left = budget;

  const gap = (other: number): number => {
    let sum = 0;
    for (let j = 0; j < columns; j++) {
      const above = f32[other + j]! - f32[own + boxStep / 2 + j]!;
      const below = f32[own + j]! - f32[other + boxStep / 2 + j]!;
      sum += Math.max(0, above, below) ** 2;
    }
    return sum * (1 - (columns + 8) * 1.2e-7);
  };
  const distance = (q: number, other: number): number => {
    const start = (packed >>> 2) + (q & ~3) * columns + (q & 3);
    let sum = 0;
    for (let j = 0; j < columns; j++) {
      const x = f32[(blocks >>> 2) + ((other >> 3) * columns + j) * 8 + (other & 7)]!;
      const e = x - f32[start + 4 * j]!;
      sum += e * e;
    }
    return Math.sqrt(sum);
  };
  const comesFirst = (query: number, a: number, b: number): boolean => {
    const row = (place: number) => u32[(order >>> 2) + place]!;
    const ends = (other: number) => [row(query), row(other)].sort((x, y) => x - y);
    const [lowA, highA] = ends(a);
    const [lowB, highB] = ends(b);
    return b < 0 || lowA! < lowB! || (lowA === lowB && highA! < highB!);
  };
  const visit = (q: number, other: number): void => {
    const query = places[q]!;
    if (setOf(other) === setOf(query)) return;
    const d = distance(q, other);
    if (!(d <= bestOf(query)) || d === Number.POSITIVE_INFINITY) {
      f32[(passed >>> 2) + 4 * q] = Math.min(f32[(passed >>> 2) + 4 * q]!, d * d);
      return;
    }
    const core = Math.max(f64[(cores >>> 3) + query]!, f64[(cores >>> 3) + other]!);
    const length = Math.max(core, d);
    const before = f64[(lengths >>> 3) + query]!;
    if (length > before) return;
    if (length === before && !comesFirst(query, other, i32[(nearest >>> 2) + query]!)) return;
    f64[(lengths >>> 3) + query] = length;
    i32[(nearest >>> 2) + query] = other;
    const ofSet = (best >>> 3) + setOf(query);
    f64[ofSet] = Math.min(f64[ofSet]!, length);
  };

  while (height > 0 && left > 0) {
    const top = bottom + 2 * height--;
    const node = i32[top]!;
    const bound = f32[top + 1]!;
    if (isOwn(node)) continue;
    if (places.every((place) => bound > bestOf(place) ** 2)) {
      f32[bottom + 1] = Math.min(f32[bottom + 1]!, bound);
      continue;
    }
    if (node < leaves) {
      const toLeft = gap(box + 2 * node * boxStep);
      const toRight = gap(box + (2 * node + 1) * boxStep);
      const near = toLeft < toRight ? 0 : 1;
      i32[top] = 2 * node + 1 - near;
      f32[top + 1] = Math.max(toLeft, toRight);
      i32[top + 2] = 2 * node + near;
      f32[top + 3] = Math.min(toLeft, toRight);
      height += 2;
      continue;
    }
    const from = i32[(starts >>> 2) + node - leaves]!;
    const to = i32[(starts >>> 2) + node - leaves + 1]!;
    left -= (to - from) * count;
    for (let q = 0; q < count; q++) for (let p = 8 * from; p < 8 * to; p++) visit(q, p);
  }
  i32[bottom] = height;
  return height;
}
