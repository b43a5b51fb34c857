import type { TwinMemory } from "../twin-memory";

/** A cell with more points is divided, unless it is one of the finest. */
export const leafPoints = 16;
/** Bytes that the recursion needs besides. */
export const treeScratch = 64;

/**
 * A quadtree or octree over points in Morton's order, in preorder. A node takes 32 bytes: x, y, z of the mean of its
 * points, their number, how far away it may stand for them (the width of its cell / theta), all float32; then the
 * node after all below it, and its first point and the end of its points, or −1 where it is divided, int32.
 * A node whose points are all in one cell of the next level is that cell. Also fills `leaves` (int32) with the nodes
 * that are not divided, `sorted` (float32: all x, all y, all z, `stride` apart) with the points in the order of
 * their keys, and `counts` (int32) with the numbers of nodes and leaves: at most 2 · count and count.
 * `width`: of the whole; `keys`, `order`: sorted, as of treeKeys; `sums`: 3 · (count + 1) float64s; `scratch`: 64 bytes.
 * O(count · depth). Barnes & Hut (1986), doi:10.1038/324446a0.
 */
export function buildTree(
  { f32, f64, i32, u32 }: TwinMemory,
  points: number,
  dimensions: number,
  count: number,
  keys: number,
  order: number,
  width: number,
  theta: number,
  sorted: number,
  stride: number,
  sums: number,
  nodes: number,
  leaves: number,
  counts: number,
  _scratch: number,
): void {
  const step = dimensions === 2 ? 2 : 4;
  const sum = sums >>> 3;
  f64.fill(0, sum, sum + 3);
  for (let i = 0; i < count; i++) {
    const point = (points >>> 2) + u32[(order >>> 2) + i]! * step;
    for (let axis = 0; axis < 3; axis++) {
      const x = axis < dimensions ? f32[point + axis]! : 0;
      f32[(sorted >>> 2) + axis * stride + i] = x;
      f64[sum + 3 * (i + 1) + axis] = f64[sum + 3 * i + axis]! + x;
    }
  }

  const depth = dimensions === 2 ? 16 : 10;
  const cellAt = (i: number, level: number) =>
    u32[(keys >>> 2) + i]! >>> ((depth - 1 - level) * dimensions);
  let nodeCount = 0;
  let leafCount = 0;
  const divide = (from: number, to: number, start: number): void => {
    let level = start;
    while (
      level < depth &&
      to - from > leafPoints &&
      cellAt(from, level) === cellAt(to - 1, level)
    ) {
      level++;
    }
    const node = nodes / 4 + 8 * nodeCount++;
    for (let axis = 0; axis < 3; axis++) {
      f32[node + axis] = (f64[sum + 3 * to + axis]! - f64[sum + 3 * from + axis]!) / (to - from);
    }
    f32[node + 3] = to - from;
    f32[node + 4] = width / theta / 2 ** level;
    const isLeaf = to - from <= leafPoints || level === depth;
    i32[node + 6] = isLeaf ? from : -1;
    i32[node + 7] = isLeaf ? to : -1;
    if (isLeaf) i32[leaves / 4 + leafCount++] = nodeCount - 1;
    for (let first = from; !isLeaf && first < to; ) {
      let end = first + 1;
      while (end < to && cellAt(end, level) === cellAt(first, level)) end++;
      divide(first, end, level + 1);
      first = end;
    }
    i32[node + 5] = nodeCount;
  };
  divide(0, count, 0);
  i32[counts >>> 2] = nodeCount;
  i32[(counts >>> 2) + 1] = leafCount;
}
