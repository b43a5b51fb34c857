import type { Steps } from "@/lib/schema/progress";
import type { Engine, OpenRoom, RoomHandle } from "../../kernels/engine";
import { f32, f64, i32, type Layout, type Slot } from "../../kernels/layout";
import type { WeightedRows } from "../points";
import { fillValues, packedLength, type Scaling, strideOf } from "./kmeans-room";

/** Rows whose sums are kept apart, so that what comes of them does not depend on how many threads there are. */
const block = 65_536;
/** Rows a kernel takes in one call of some milliseconds, times columns times k. */
const workPerCall = 10_000_000;

export interface BlocksShape {
  readonly rows: number;
  readonly columns: number;
  readonly stride: number;
  readonly mostK: number;
  readonly blocks: number;
  readonly slots: number;
}

/** Many rows that threads iterate over together, block by block. */
export interface BlocksLayout extends Layout {
  readonly values: Slot<Float32Array>;
  readonly weights: Slot<Float32Array>;
  readonly labels: Slot<Int32Array>;
  readonly leads: Slot<Float32Array>;
  readonly spent: Slot<Float32Array>;
  readonly centers: Slot<Float64Array>;
  /** blocks × k × columns, and blocks × k. */
  readonly sums: Slot<Float64Array>;
  readonly sizes: Slot<Float64Array>;
  readonly squares: Slot<Float64Array>;
  /** Per block: 1 while its labels are ahead of its sums. */
  readonly unfinished: Slot<Int32Array>;
  readonly packed: Slot<Float32Array>;
}

export interface BlocksRoom extends OpenRoom<BlocksLayout> {
  readonly shape: BlocksShape;
  readonly scaling: Scaling;
}

/** Puts rows where threads can iterate over them together: 4 · (columns + 3) bytes a row. */
export function openBlocks(
  engine: Engine,
  data: WeightedRows,
  mostK: number,
  slots: number,
): BlocksRoom {
  const { rows, columns } = data;
  const blocks = Math.ceil(rows / block);
  const stride = strideOf(rows);
  const shape: BlocksShape = { rows, columns, stride, mostK, blocks, slots };
  const room = engine.open<BlocksLayout>({
    values: f32(stride * columns),
    weights: f32(stride),
    labels: i32(stride),
    leads: f32(stride),
    spent: f32(mostK),
    centers: f64(mostK * columns),
    sums: f64(blocks * mostK * columns),
    sizes: f64(blocks * mostK),
    squares: f64(blocks * mostK),
    unfinished: i32(blocks),
    packed: f32(slots * packedLength(shape)),
  });
  const scaling = fillValues(room.views.values, data, stride);
  room.views.weights.set(data.weights);
  return { ...room, shape, scaling };
}

export interface KmeansPassInput {
  readonly room: RoomHandle<BlocksLayout>;
  readonly shape: BlocksShape;
  readonly slot: number;
  readonly k: number;
  /** Blocks [from, to). */
  readonly from: number;
  readonly to: number;
  /** "assign": labels by the nearest center, and sums that follow; "measure": sums anew and squares of the labels. */
  readonly kind: "assign" | "measure";
}

/** One pass over some blocks; how many labels changed. */
export function* kmeansPass(input: KmeansPassInput, engine: Engine): Steps<number, never> {
  const { room, shape, slot, k, from, to, kind } = input;
  const { columns, rows, stride } = shape;
  const { kernels, at, views } = engine.attach(room);
  const step = Math.max(256, Math.floor(workPerCall / (columns * k)));
  const packed = at.packed + 4 * slot * packedLength(shape);
  let changed = 0;
  for (let index = from; index < to; index++) {
    const start = index * block;
    const stop = Math.min(rows, start + block);
    const sums = at.sums + 8 * index * k * columns;
    const sizes = at.sizes + 8 * index * k;
    const squares = at.squares + 8 * index * k;
    if (kind === "measure") {
      views.sums.fill(0, index * k * columns, (index + 1) * k * columns);
      views.sizes.fill(0, index * k, (index + 1) * k);
      views.squares.fill(0, index * k, (index + 1) * k);
    } else {
      if (views.unfinished[index] === 1) forgetBlock({ views, shape }, k, index);
      views.unfinished[index] = 1;
    }
    for (let row = start; row < stop; row += step) {
      const end = Math.min(stop, row + step);
      const shared = [at.values, stride, columns, at.weights, row, end] as const;
      if (kind === "measure") {
        kernels.clusterSums(...shared, at.labels, sums, sizes);
        kernels.clusterSquares(...shared, at.centers, at.labels, squares);
      } else {
        changed += kernels.assignRows(
          ...shared,
          at.centers,
          k,
          at.labels,
          sums,
          sizes,
          at.leads,
          at.spent,
          packed,
        );
      }
      yield { stage: "all rows", done: index - from, total: to - from };
    }
    if (kind === "assign") views.unfinished[index] = 0;
  }
  return changed;
}

/** As before the first pass; also what makes a pass repeatable whose thread died. */
export function forgetBlock(
  { views, shape }: Pick<BlocksRoom, "views" | "shape">,
  k: number,
  index: number,
): void {
  const { columns, rows } = shape;
  const stop = Math.min(rows, (index + 1) * block);
  views.labels.fill(-1, index * block, stop);
  views.leads.fill(-1, index * block, stop);
  views.sums.fill(0, index * k * columns, (index + 1) * k * columns);
  views.sizes.fill(0, index * k, (index + 1) * k);
}
