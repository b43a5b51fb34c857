import type { Steps } from "@/lib/schema/progress";
import type { Engine, RoomHandle } from "../kernels/engine";
import { f32, f64, i32, type Slot, u32 } from "../kernels/layout";
import { nearestExactly } from "./nearest-exactly";
import type { RowTree, TreeShape } from "./row-tree";

/** What the search writes to: the result, and for each part room to work in. */
export type NearestLayout = {
  readonly indices: Slot<Uint32Array>;
  readonly lengths: Slot<Float64Array>;
  readonly distances: Slot<Float32Array>;
  readonly places: Slot<Uint32Array>;
  readonly fills: Slot<Int32Array>;
  readonly limits: Slot<Float32Array>;
  readonly stack: Slot<Int32Array>;
  readonly exact: Slot<Float64Array>;
};

const stackWords = 160;
/** Candidates beyond those asked for: as long as no more than these are equally far, float32 is enough to find the nearest. */
const spare = 4;

export function nearestLayout(shape: TreeShape, count: number, parts: number): NearestLayout {
  const { capacity, queries } = sizes(shape, count);
  return {
    indices: u32(shape.rows * count),
    lengths: f64(shape.rows * count),
    distances: f32(parts * queries * capacity),
    places: u32(parts * queries * capacity),
    fills: i32(parts * queries),
    limits: f32(parts * queries),
    stack: i32(parts * stackWords),
    exact: f64(parts * capacity),
  };
}

function sizes({ blocks, leaves }: TreeShape, count: number) {
  const keep = count + 1 + spare;
  return { keep, capacity: 2 * keep, queries: 8 * Math.ceil(blocks / leaves) };
}

export interface NearestInput {
  readonly room: RoomHandle<RowTree & NearestLayout>;
  readonly shape: TreeShape;
  readonly count: number;
  /** Infinite for the nearest rows; else any rows not farther than this, in the tree's units. */
  readonly radius: number;
  /** Which share of the room to work in. */
  readonly part: number;
  /** Leaves [from, to). */
  readonly from: number;
  readonly to: number;
}

/** Numbers of rows that are compared with a block of eight in one call. */
const numbersPerCall = 4_000_000;

/** Neighbors of all rows in some leaves; see nearestNeighbors. */
export function* nearestOfLeaves(input: NearestInput, engine: Engine): Steps<void, never> {
  const { shape, count, radius, part, from, to } = input;
  const { columns, leaves, half, rows } = shape;
  const { kernels, views, at } = engine.attach(input.room);
  const { capacity, queries, ...most } = sizes(shape, count);
  const keep = Number.isFinite(radius) ? 0 : most.keep;
  const reach = reachOf(radius, columns);
  const distances = at.distances + 4 * part * queries * capacity;
  const places = at.places + 4 * part * queries * capacity;
  const fills = at.fills + 4 * part * queries;
  const limits = at.limits + 4 * part * queries;
  const stack = at.stack + 4 * part * stackWords;
  const budget = Math.ceil(numbersPerCall / columns);
  const progress = (leaf: number) => ({ stage: "neighbors", done: leaf - from, total: to - from });
  for (let leaf = from; leaf < to; leaf++) {
    const first = 8 * views.starts[leaf]!;
    const last = Math.min(rows, 8 * views.starts[leaf + 1]!);
    const start = part * queries;
    views.fills.fill(0, start, start + queries);
    views.limits.fill(reach, start, start + last - first);
    views.limits.fill(-1, start + last - first, start + queries);
    views.stack.set([1, 0, 1, 0], part * stackWords);
    // biome-ignore format: one call
    while (kernels.nearCandidates(at.blocks, columns, at.boxes, 2 * half, at.starts, leaves, leaf, keep, capacity, distances, places, fills, limits, stack, budget) > 0) {
      yield progress(leaf);
    }
    // biome-ignore format: one call
    const unsure = kernels.settleNearest(at.blocks, columns, at.order, first, last, count, keep, capacity, radius, distances, places, fills, limits, at.exact + 8 * part * capacity, at.indices, at.lengths);
    if (unsure > 0) {
      for (let place = first; place < last; place++) {
        if (views.lengths[views.order[place]! * count] !== -1) continue;
        nearestExactly(views, shape, place, count, views.indices, views.lengths);
        yield progress(leaf);
      }
    }
    yield progress(leaf + 1);
  }
}

/** The square of a radius, enlarged by what float32 may add to a squared distance. */
function reachOf(radius: number, columns: number): number {
  const square = radius * radius * (1 + (columns + 16) * 1.2e-7) + columns * 2e-38;
  return Number.isFinite(radius) ? Math.min(square, 3e38) : radius;
}
