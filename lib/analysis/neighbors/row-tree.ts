import type { Steps } from "@/lib/schema/progress";
import type { Engine, RoomHandle } from "../kernels/engine";
import { f32, i32, type Slot, u32, type Views } from "../kernels/layout";

/**
 * Rows in a balanced tree of boxes, as kernels search it. Rows stand in the order of the leaves, eight to a block;
 * the last block is filled up with infinities.
 */
export type RowTree = {
  /** blocks × columns × 8. */
  readonly blocks: Slot<Float32Array>;
  /** Node 1 is the root, node i has the children 2i and 2i + 1: its least values, then its largest, each filled up to `half`. */
  readonly boxes: Slot<Float32Array>;
  /** Per leaf its first block, and the end of the last. */
  readonly starts: Slot<Int32Array>;
  /** Per place, the row that stands there. */
  readonly order: Slot<Uint32Array>;
};

export interface TreeShape {
  readonly rows: number;
  readonly columns: number;
  readonly blocks: number;
  /** A power of two: the leaves are the nodes from `leaves` to 2 · leaves − 1. */
  readonly leaves: number;
  /** Columns rounded up to whole vectors. */
  readonly half: number;
}

export function treeShape(rows: number, columns: number, leafBlocks = 8): TreeShape {
  const blocks = Math.ceil(rows / 8);
  let leaves = 1;
  while (leaves * leafBlocks < blocks) leaves *= 2;
  return { rows, columns, blocks, leaves, half: 4 * Math.ceil(columns / 4) };
}

export function treeLayout({ rows, columns, blocks, leaves, half }: TreeShape): RowTree {
  return {
    blocks: f32(blocks * columns * 8),
    boxes: f32(4 * leaves * half),
    starts: i32(leaves + 1),
    order: u32(rows),
  };
}

export type RowValues = { readonly values: Slot<Float32Array> };

export interface TreeInput {
  readonly tree: RoomHandle<RowTree>;
  readonly data: RoomHandle<RowValues>;
  readonly shape: TreeShape;
}

/**
 * Fills a room with the tree of some rows (float32, columns-major): every node is divided at the median of the column in
 * which its rows vary most. O(rows · columns · log(rows)).
 */
export function* buildRowTree(input: TreeInput, engine: Engine): Steps<void, never> {
  const views = { ...engine.attach(input.tree).views, ...engine.attach(input.data).views };
  const { shape } = input;
  const { rows, leaves } = shape;
  views.order.forEach((_, i, order) => {
    order[i] = i;
  });
  const keys = new Float32Array(rows);
  let done = 0;
  const open: [node: number, from: number, to: number][] = [[1, 0, shape.blocks]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [node, from, to] = next;
    const end = Math.min(rows, 8 * to);
    const widest = fillBox(views, shape, node, 8 * from, end);
    if (node >= leaves) {
      views.starts[node - leaves] = from;
      if (node === 2 * leaves - 1) views.starts[leaves] = to;
      fillBlocks(views, shape, from, to);
      done += end - 8 * from;
    } else {
      const middle = (from + to) >> 1;
      const start = widest * rows;
      for (let i = 8 * from; i < end; i++) keys[i] = views.values[start + views.order[i]!]!;
      selectMiddle(keys, views.order, 8 * from, end - 1, 8 * middle);
      open.push([2 * node + 1, middle, to], [2 * node, from, middle]);
    }
    yield { stage: "neighbors", done, total: rows };
  }
}

type TreeViews = Views<RowTree & RowValues>;

/** Also gives the column in which the rows vary most. */
function fillBox(
  { values, boxes, order }: TreeViews,
  { rows, columns, half }: TreeShape,
  node: number,
  from: number,
  to: number,
): number {
  let widest = 0;
  let most = -1;
  for (let column = 0; column < columns; column++) {
    const start = column * rows;
    const first = values[start + order[from]!]!;
    let low = first;
    let high = first;
    let sum = 0;
    let squares = 0;
    for (let i = from; i < to; i++) {
      const value = values[start + order[i]!]!;
      if (value < low) low = value;
      if (value > high) high = value;
      sum += value - first;
      squares += (value - first) * (value - first);
    }
    const variance = squares - (sum * sum) / (to - from);
    if (variance > most) {
      most = variance;
      widest = column;
    }
    boxes[2 * node * half + column] = low;
    boxes[(2 * node + 1) * half + column] = high;
  }
  return widest;
}

function fillBlocks(
  { values, blocks, order }: TreeViews,
  { rows, columns }: TreeShape,
  from: number,
  to: number,
): void {
  for (let block = from; block < to; block++) {
    for (let column = 0; column < columns; column++) {
      const at = 8 * (block * columns + column);
      const start = column * rows;
      for (let lane = 0; lane < 8; lane++) {
        const place = 8 * block + lane;
        blocks[at + lane] =
          place < rows ? values[start + order[place]!]! : Number.POSITIVE_INFINITY;
      }
    }
  }
}

/** Orders places [low, high] so that no key before `place` is larger than one from there on. */
function selectMiddle(
  keys: Float32Array,
  order: Uint32Array,
  low: number,
  high: number,
  place: number,
): void {
  while (low < high) {
    const a = keys[low]!;
    const b = keys[(low + high) >> 1]!;
    const c = keys[high]!;
    const pivot = Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    let i = low;
    let j = high;
    while (i <= j) {
      while (keys[i]! < pivot) i++;
      while (keys[j]! > pivot) j--;
      if (i > j) break;
      const key = keys[i]!;
      keys[i] = keys[j]!;
      keys[j] = key;
      const row = order[i]!;
      order[i++] = order[j]!;
      order[j--] = row;
    }
    if (place <= j) high = j;
    else if (place >= i) low = i;
    else return;
  }
}
