import type { Steps } from "@/lib/schema/progress";
import type { Engine, RoomHandle } from "../kernels/engine";
import { f32, f64, i32, type Slot, u8, u32 } from "../kernels/layout";
import type { RowTree, TreeShape } from "./row-tree";

/** What the search for edges between sets works on; see the kernel nearestForeign. Places stand for rows. */
export type ForeignLayout = {
  readonly sets: Slot<Int32Array>;
  readonly known: Slot<Int32Array>;
  readonly cores: Slot<Float64Array>;
  /** Per place, 1 where the nearest row of another set has to be looked for. */
  readonly wanted: Slot<Uint8Array>;
  readonly nearest: Slot<Int32Array>;
  readonly lengths: Slot<Float64Array>;
  /** Per place: but for `nearest`, no row of another set that was not looked at is nearer than this. */
  readonly floors: Slot<Float64Array>;
  /** Per set, its shortest edge known at the start. */
  readonly best: Slot<Float64Array>;
  /** For each part its own. */
  readonly bests: Slot<Float64Array>;
  readonly queries: Slot<Uint32Array>;
  readonly packed: Slot<Float32Array>;
  readonly passed: Slot<Float32Array>;
  readonly foreignStack: Slot<Int32Array>;
};

const stackWords = 256;
/** Numbers of rows that are compared with a block of eight in one call. */
const numbersPerCall = 4_000_000;

export function foreignLayout(shape: TreeShape, parts: number): ForeignLayout {
  const { rows, columns, blocks, leaves } = shape;
  const most = queriesPerLeaf(shape);
  return {
    sets: i32(8 * blocks),
    known: i32(2 * leaves),
    cores: f64(8 * blocks),
    wanted: u8(rows),
    nearest: i32(rows),
    lengths: f64(rows),
    floors: f64(rows),
    best: f64(rows),
    bests: f64(parts * rows),
    queries: u32(parts * most),
    packed: f32(parts * most * columns),
    passed: f32(parts * most * 4),
    foreignStack: i32(parts * stackWords),
  };
}

function queriesPerLeaf({ blocks, leaves }: TreeShape): number {
  return 8 * Math.ceil(blocks / leaves);
}

export interface ForeignInput {
  readonly room: RoomHandle<RowTree & ForeignLayout>;
  readonly shape: TreeShape;
  /** Which share of the room to work in. */
  readonly part: number;
  /** Leaves [from, to). */
  readonly from: number;
  readonly to: number;
}

/** For the wanted rows of some leaves: the nearest row of another set that is not farther than the best edge of their set. */
export function* foreignOfLeaves(input: ForeignInput, engine: Engine): Steps<void, never> {
  const { shape, part, from, to } = input;
  const { rows, columns, leaves, half } = shape;
  const { at, kernels, views } = engine.attach(input.room);
  const most = queriesPerLeaf(shape);
  const queries = views.queries.subarray(part * most, (part + 1) * most);
  const packed = views.packed.subarray(part * most * columns, (part + 1) * most * columns);
  const passed = views.passed.subarray(part * most * 4, (part + 1) * most * 4);
  const stack = part * stackWords;
  const pruned = new Float32Array(views.foreignStack.buffer, at.foreignStack + 4 * stack + 4, 1);
  views.bests.set(views.best, part * rows);
  const budget = Math.ceil(numbersPerCall / columns);
  const progress = (leaf: number) => ({ stage: "tree", done: leaf - from, total: to - from });
  for (let leaf = from; leaf < to; leaf++) {
    const last = Math.min(rows, 8 * views.starts[leaf + 1]!);
    let count = 0;
    for (let place = 8 * views.starts[leaf]!; place < last; place++) {
      if (views.wanted[place]) queries[count++] = place;
    }
    if (count === 0) continue;
    const { sets } = views;
    queries.subarray(0, count).sort((a, b) => sets[a]! - sets[b]! || a - b);
    pack(views.blocks, columns, queries.subarray(0, count), packed);
    passed.fill(Number.POSITIVE_INFINITY, 0, 4 * count + 16);
    views.foreignStack.set([1, 0, 1, 0], stack);
    pruned[0] = Number.POSITIVE_INFINITY;
    // biome-ignore format: one call
    while (kernels.nearestForeign(at.blocks, columns, at.boxes, 2 * half, at.starts, leaves, leaf, at.order, at.sets, at.known, at.cores, at.queries + 4 * part * most, at.packed + 4 * part * most * columns, count, at.bests + 8 * part * rows, at.nearest, at.lengths, at.passed + 16 * part * most, at.foreignStack + 4 * stack, budget) > 0) {
      yield progress(leaf);
    }
    for (let q = 0; q < count; q++) {
      const place = queries[q]!;
      const square = Math.min(pruned[0], ...passed.subarray(4 * q, 4 * q + 4));
      const bound = Math.sqrt(square * (1 - (columns + 16) * 1.2e-7));
      views.floors[place] = Math.max(views.cores[place]!, bound);
    }
    yield progress(leaf + 1);
  }
}

/** Four rows at a time, column by column; the last row fills up the last four. */
function pack(
  blocks: Float32Array,
  columns: number,
  places: Uint32Array,
  packed: Float32Array,
): void {
  const count = places.length;
  for (let i = 0; i < 4 * Math.ceil(count / 4); i++) {
    const place = places[Math.min(i, count - 1)]!;
    const start = (i & ~3) * columns + (i & 3);
    const row = (place >> 3) * columns * 8 + (place & 7);
    for (let j = 0; j < columns; j++) packed[start + 4 * j] = blocks[row + 8 * j]!;
  }
}
