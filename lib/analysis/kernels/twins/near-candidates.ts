import type { TwinMemory } from "../twin-memory";

/**
 * Goes on with the search for the rows near to those of one leaf of a RowTree (see lib/analysis/neighbors/row-tree.ts),
 * nearest boxes first, for about `budget` pairs of a row and a block. Each row of the leaf has room for `capacity` candidates at
 * `distances` (float32, squared) and `rows` (uint32, places in the tree), of which `fills` (int32) are taken; what is left out
 * is at least as far as its entry of `limits` (float32), which starts as far as the search is to reach, and below 0 for places
 * without a row. When there are too many candidates the nearest `keep`, fewer than `capacity`, stay; with `keep` 0 the row's search is over.
 * `stack` (160 words) starts with its height at 0, and from 2 on a pair (int32 node, float32 squared distance to its
 * box) each. Returns how many boxes are left; 0 when the search is over.
 */
export function nearCandidates(
  { f32, i32, u32 }: TwinMemory,
  blocks: number,
  columns: number,
  boxes: number,
  boxStep: number,
  starts: number,
  leaves: number,
  leaf: number,
  keep: number,
  capacity: number,
  distances: number,
  rows: number,
  fills: number,
  limits: number,
  stack: number,
  budget: number,
): number {
  const box = boxes >>> 2;
  const own = box + (leaves + leaf) * boxStep;
  const first = i32[(starts >>> 2) + leaf]!;
  const queries = 8 * (i32[(starts >>> 2) + leaf + 1]! - first);
  const limit = (limits >>> 2) + 0;
  const bottom = stack >>> 2;
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
  const distance = (a: number, b: number): number => {
    let sum = 0;
    for (let j = 0; j < columns; j++) {
      const x = f32[(blocks >>> 2) + ((a >> 3) * columns + j) * 8 + (a & 7)]!;
      const e = Math.fround(x - f32[(blocks >>> 2) + ((b >> 3) * columns + j) * 8 + (b & 7)]!);
      sum = Math.fround(sum + Math.fround(e * e));
    }
    return sum;
  };
  const take = (q: number, d: number, row: number): void => {
    const list = q * capacity;
    const fill = (fills >>> 2) + q;
    if (i32[fill] === capacity && keep === 0) {
      f32[limit + q] = -1;
      return;
    }
    if (i32[fill] === capacity) {
      const pairs = Array.from({ length: capacity }, (_, i) => ({
        d: f32[(distances >>> 2) + list + i]!,
        row: u32[(rows >>> 2) + list + i]!,
      }));
      pairs.sort((a, b) => a.d - b.d);
      for (let i = 0; i < keep; i++) {
        f32[(distances >>> 2) + list + i] = pairs[i]!.d;
        u32[(rows >>> 2) + list + i] = pairs[i]!.row;
      }
      f32[limit + q] = pairs[keep - 1]!.d;
      i32[fill] = keep;
      if (d >= f32[limit + q]!) return;
    }
    f32[(distances >>> 2) + list + i32[fill]!] = d;
    u32[(rows >>> 2) + list + i32[fill]!] = row;
    i32[fill]! += 1;
  };

  while (height > 0 && left > 0) {
    const top = bottom + 2 * height--;
    const node = i32[top]!;
    const bound = f32[top + 1]!;
    if (!f32.subarray(limit, limit + queries).some((l) => l >= bound)) continue;
    if (node < leaves) {
      const toLeft = gap(box + 2 * node * boxStep);
      const toRight = gap(box + (2 * node + 1) * boxStep);
      const near = toLeft <= toRight ? 0 : 1;
      i32[top] = 2 * node + 1 - near;
      f32[top + 1] = Math.max(toLeft, toRight);
      i32[top + 2] = 2 * node + near;
      f32[top + 3] = Math.min(toLeft, toRight);
      height += 2;
      continue;
    }
    const from = 8 * i32[(starts >>> 2) + node - leaves]!;
    const to = 8 * i32[(starts >>> 2) + node - leaves + 1]!;
    left -= ((to - from) / 8) * queries;
    for (let q = 0; q < queries; q++) {
      for (let row = from; row < to; row++) {
        const d = distance(8 * first + q, row);
        if (d < f32[limit + q]!) take(q, d, row);
      }
    }
  }
  i32[bottom] = height;
  return height;
}
