import type { TwinMemory } from "../twin-memory";

/**
 * Goes on joining the sets of rows that are within `radius` of each other, one of them in the given leaf of a RowTree (see
 * lib/analysis/neighbors/row-tree.ts), the other in this or a later one, for about `budget` pairs of rows and blocks. `parents`
 * (int32 per place) holds the sets as trees: a root is its own parent and the least of its set; −1 where a row is in none and
 * stays so. `known` (int32 per node): a row of the one set that all rows under the node are in, −1 where there may be several sets, −2
 * where there is none; the leaf's own entry is brought up to date. `stack` (160 words) starts with its height at 0, and from 2
 * on a pair of words for each box still to look at, the first of it the node. Returns how many boxes are left; 0 when all is
 * joined.
 */
export function joinNear(
  { f32, i32 }: TwinMemory,
  blocks: number,
  columns: number,
  boxes: number,
  boxStep: number,
  starts: number,
  leaves: number,
  leaf: number,
  rows: number,
  radius: number,
  parents: number,
  known: number,
  stack: number,
  budget: number,
): number {
  const box = boxes >>> 2;
  const own = box + (leaves + leaf) * boxStep;
  const bottom = stack >>> 2;
  let height = i32[bottom]!;
  let left = budget;

  const find = (place: number): number => {
    let at = place;
    for (let up = i32[(parents >>> 2) + at]!; up !== at; up = i32[(parents >>> 2) + at]!) at = up;
    return at;
  };
  const soleRoot = (from: number, to: number): number => {
    const roots = new Set<number>();
    for (let place = from; place < to; place++) {
      if (i32[(parents >>> 2) + place]! >= 0) roots.add(find(place));
    }
    const [root = -2] = roots;
    return roots.size > 1 ? -1 : root;
  };
  const gap = (other: number): number => {
    let sum = 0;
    for (let j = 0; j < columns; j++) {
      const above = f32[other + j]! - f32[own + boxStep / 2 + j]!;
      const below = f32[own + j]! - f32[other + boxStep / 2 + j]!;
      sum += Math.max(0, above, below) ** 2;
    }
    return Math.sqrt(sum * (1 - 1e-12));
  };
  const distance = (a: number, b: number): number => {
    let sum = 0;
    for (let j = 0; j < columns; j++) {
      const x = f32[(blocks >>> 2) + ((a >> 3) * columns + j) * 8 + (a & 7)]!;
      const e = x - f32[(blocks >>> 2) + ((b >> 3) * columns + j) * 8 + (b & 7)]!;
      sum += e * e;
    }
    return Math.sqrt(sum);
  };
  const bounds = (at: number): [number, number] => {
    const start = i32[(starts >>> 2) + at]!;
    return [8 * start, Math.min(rows, 8 * i32[(starts >>> 2) + at + 1]!)];
  };

  const [from, to] = bounds(leaf);
  while (height > 0 && left > 0) {
    const top = bottom + 2 * height--;
    const node = i32[top]!;
    const shift = Math.clz32(node) - Math.clz32(leaves);
    if (((node + 1) << shift) - 1 < leaves + leaf) continue;
    if (gap(box + node * boxStep) > radius) continue;
    const near = i32[(known >>> 2) + leaves + leaf]!;
    const far = i32[(known >>> 2) + node]!;
    if (far === -2 || (near >= 0 && far >= 0 && find(near) === find(far))) continue;
    if (node < leaves) {
      i32[top] = 2 * node + 1;
      i32[top + 2] = 2 * node;
      height += 2;
      continue;
    }
    const [other, end] = bounds(node - leaves);
    left -= (to - from) * Math.ceil((end - other) / 8);
    for (let a = from; a < to; a++) {
      for (let b = other; b < end; b++) {
        if (i32[(parents >>> 2) + a]! < 0 || i32[(parents >>> 2) + b]! < 0) continue;
        const one = find(a);
        const two = find(b);
        if (one === two || !(distance(a, b) <= radius)) continue;
        i32[(parents >>> 2) + Math.max(one, two)] = Math.min(one, two);
      }
    }
  }
  i32[(known >>> 2) + leaves + leaf] = soleRoot(from, to);
  i32[bottom] = height;
  return height;
}
