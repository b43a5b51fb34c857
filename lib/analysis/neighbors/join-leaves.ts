import type { Steps } from "@/lib/schema/progress";
import type { Engine, RoomHandle } from "../kernels/engine";
import { i32, type Slot } from "../kernels/layout";
import { rootOf } from "./disjoint-sets";
import type { RowTree, TreeShape } from "./row-tree";

/** What joining works on, for each part its own: sets of places, as in density-sets, and what is known of the boxes. */
export type JoinLayout = {
  readonly parents: Slot<Int32Array>;
  readonly known: Slot<Int32Array>;
  readonly joinStack: Slot<Int32Array>;
};

const stackWords = 160;
/** Numbers of rows that are compared with a block of eight in one call. */
const numbersPerCall = 4_000_000;

export function joinLayout({ rows, leaves }: TreeShape, parts: number): JoinLayout {
  return {
    parents: i32(parts * rows),
    known: i32(parts * 2 * leaves),
    joinStack: i32(parts * stackWords),
  };
}

export interface JoinInput {
  readonly room: RoomHandle<RowTree & JoinLayout>;
  readonly shape: TreeShape;
  /** In the tree's units. */
  readonly radius: number;
  /** Which share of the room to work in. */
  readonly part: number;
  /** Leaves [from, to). */
  readonly from: number;
  readonly to: number;
}

/**
 * Joins the sets of all rows within a radius of each other, one of them in some leaves and the other in the same or a later
 * one. Begins with the sets that the part's `parents` hold and leaves the joined ones there.
 */
export function* joinLeaves(input: JoinInput, engine: Engine): Steps<void, never> {
  const { shape, radius, part, from, to } = input;
  const { rows, columns, leaves, half } = shape;
  const { at, kernels, views } = engine.attach(input.room);
  markKnown(
    views.starts,
    views.parents.subarray(part * rows, (part + 1) * rows),
    views.known.subarray(part * 2 * leaves, (part + 1) * 2 * leaves),
    rows,
  );
  const parents = at.parents + 4 * part * rows;
  const known = at.known + 8 * part * leaves;
  const stack = at.joinStack + 4 * part * stackWords;
  const budget = Math.ceil(numbersPerCall / columns);
  const progress = (leaf: number) => ({ stage: "segments", done: leaf - from, total: to - from });
  for (let leaf = from; leaf < to; leaf++) {
    views.joinStack.set([1, 0, 1, 0], part * stackWords);
    // biome-ignore format: one call
    while (kernels.joinNear(at.blocks, columns, at.boxes, 2 * half, at.starts, leaves, leaf, rows, radius, parents, known, stack, budget) > 0) {
      yield progress(leaf);
    }
    yield progress(leaf + 1);
  }
}

/** What the sets say of the boxes: see the kernel. */
function markKnown(starts: Int32Array, parents: Int32Array, known: Int32Array, rows: number): void {
  const leaves = known.length / 2;
  const merge = (a: number, b: number): number => {
    if (a === -2 || b === -2) return Math.max(a, b);
    return a === b ? a : -1;
  };
  for (let leaf = 0; leaf < leaves; leaf++) {
    const to = Math.min(rows, 8 * starts[leaf + 1]!);
    let one = -2;
    for (let place = 8 * starts[leaf]!; place < to; place++) {
      if (parents[place]! >= 0) one = merge(one, rootOf(parents, place));
    }
    known[leaves + leaf] = one;
  }
  for (let node = leaves - 1; node > 0; node--) {
    known[node] = merge(known[2 * node]!, known[2 * node + 1]!);
  }
}
