import type { Engine, OpenRoom, Room, RoomHandle } from "../../kernels/engine";
import { f32, f64, i32, type Layout, type Slot, u32 } from "../../kernels/layout";
import { safeScale } from "../../kernels/safe-scale";
import type { WeightedRows } from "../points";

/** What a room for k-means is made for. */
export interface KmeansShape {
  readonly rows: number;
  readonly columns: number;
  /** From one column to the next. */
  readonly stride: number;
  readonly mostK: number;
  /** Searches that can run in the room at the same time. */
  readonly slots: number;
  /** Labelings that can be kept in it. */
  readonly kept: number;
  /** Whether every slot has weights of its own. */
  readonly ownWeights: boolean;
}

export interface KmeansLayout extends Layout {
  readonly values: Slot<Float32Array>;
  readonly weights: Slot<Float32Array>;
  readonly kept: Slot<Int32Array>;
  readonly labels: Slot<Int32Array>;
  readonly nearest: Slot<Float32Array>;
  readonly leads: Slot<Float32Array>;
  readonly spent: Slot<Float32Array>;
  readonly travels: Slot<Float64Array>;
  readonly masses: Slot<Float64Array>;
  readonly centers: Slot<Float64Array>;
  readonly sums: Slot<Float64Array>;
  readonly sizes: Slot<Float64Array>;
  readonly squares: Slot<Float64Array>;
  readonly candidates: Slot<Uint32Array>;
  readonly packed: Slot<Float32Array>;
}

export interface KmeansRoom {
  readonly shape: KmeansShape;
  readonly handle: RoomHandle<KmeansLayout>;
  readonly scaling: Scaling;
}

/** Rows padded so that columns and slots begin where kernels like it. */
export function strideOf(rows: number): number {
  return 16 * Math.ceil(rows / 16);
}

export function kmeansLayout(shape: KmeansShape): KmeansLayout {
  const { rows, columns, stride, mostK, slots, kept, ownWeights } = shape;
  return {
    values: f32(stride * columns),
    weights: f32(stride * (ownWeights ? slots : 1)),
    kept: i32(stride * kept),
    labels: i32(stride * slots),
    nearest: f32(stride * slots),
    leads: f32(stride * slots),
    spent: f32(slots * fours(mostK)),
    travels: f64(slots * fours(mostK)),
    masses: f64(slots * Math.ceil(rows / massBlock)),
    centers: f64(slots * mostK * columns),
    sums: f64(slots * mostK * columns),
    sizes: f64(slots * mostK),
    squares: f64(slots * Math.max(mostK, mostCandidates)),
    candidates: u32(slots * mostCandidates),
    packed: f32(slots * packedLength(shape)),
  };
}

/** What coordinates are multiplied by in a room. */
export interface Scaling {
  /** A power of two. */
  readonly scale: number;
  /** Per column: `scale`, or 0 where all values are equal. */
  readonly ofColumn: Float64Array;
}

/** Rows whose mass `takeSeed` tells as one. */
export const massBlock = 256;
export const mostCandidates = 8;

export interface KmeansRoomOptions {
  readonly mostK: number;
  readonly slots?: number;
  readonly kept?: number;
  readonly ownWeights?: boolean;
  /** Columns in which all rows are equal count too, since centers may not be. */
  readonly keepsConstant?: boolean;
}

/** Puts rows where the kernels of k-means can work on them: 4 · (columns + kept + 3 · slots) bytes a row. */
export function openKmeansRoom(
  engine: Engine,
  data: WeightedRows,
  { mostK, slots = 1, kept = 0, ownWeights = false, keepsConstant = false }: KmeansRoomOptions,
): OpenRoom<KmeansLayout> & KmeansRoom {
  const { rows, columns } = data;
  const shape: KmeansShape = {
    rows,
    columns,
    stride: strideOf(rows),
    mostK,
    slots,
    kept,
    ownWeights,
  };
  const room = engine.open(kmeansLayout(shape));
  const scaling = fillValues(room.views.values, data, shape.stride, keepsConstant);
  for (let slot = 0; slot < (ownWeights ? slots : 1); slot++) {
    room.views.weights.set(data.weights, slot * shape.stride);
  }
  return { ...room, shape, scaling };
}

/** Copies values, scaled so that their squares are safe in float32; constant columns become zero. */
export function fillValues(
  target: Float32Array,
  data: WeightedRows,
  stride: number,
  keepsConstant = false,
): Scaling {
  const { rows, columns, values } = data;
  const { scale, ofColumn } = safeScale(values, rows, columns);
  for (let column = 0; column < columns; column++) {
    const from = values.subarray(column * rows, (column + 1) * rows);
    const to = target.subarray(column * stride, column * stride + rows);
    if (keepsConstant) ofColumn[column] = scale;
    else if (from.every((x) => x === from[0])) ofColumn[column] = 0;
    const factor = ofColumn[column]!;
    if (factor === 1) to.set(from);
    else if (factor === 0) to.fill(0);
    else for (let row = 0; row < rows; row++) to[row] = factor * from[row]!;
  }
  return { scale, ofColumn };
}

/** Centers (k × columns) in the units of a room. */
export function intoRoom(centers: Float64Array, { ofColumn }: Scaling): Float64Array {
  return centers.map((x, i) => x * ofColumn[i % ofColumn.length]!);
}

/** Scratch of the kernels that compare with k centers, in float32s. */
export function packedLength({ mostK, columns }: Pick<KmeansShape, "mostK" | "columns">): number {
  return 1040 + fours((8 + mostK) * columns);
}

function fours(count: number): number {
  return 4 * Math.ceil(count / 4);
}

/** One slot of a room: what a search reads, and what it may write. */
export interface Bench {
  readonly kernels: Room<KmeansLayout>["kernels"];
  readonly shape: KmeansShape;
  /** Rows that take part, from the first on; at most the room's. */
  readonly rows: number;
  readonly views: Room<KmeansLayout>["views"];
  /** Byte offsets of the slot's arrays. */
  readonly at: Room<KmeansLayout>["at"];
}

export function benchAt(room: Room<KmeansLayout>, shape: KmeansShape, slot = 0): Bench {
  const { rows, columns, stride, mostK, slots, ownWeights } = shape;
  const { views, at } = room;
  const lengths = {
    labels: stride,
    nearest: stride,
    leads: stride,
    spent: fours(mostK),
    travels: fours(mostK),
    masses: Math.ceil(rows / massBlock),
    centers: mostK * columns,
    sums: mostK * columns,
    sizes: mostK,
    squares: Math.max(mostK, mostCandidates),
    candidates: mostCandidates,
    packed: packedLength(shape),
    ...(ownWeights ? { weights: stride } : {}),
  };
  const ownViews: Record<string, unknown> = { ...views };
  const ownAt: Record<string, number> = { ...at };
  for (const [name, length] of Object.entries(lengths)) {
    const view = views[name as keyof typeof lengths];
    if (slot >= slots) throw new Error(`The room has ${slots} slots; slot ${slot} was asked for.`);
    ownViews[name] = view.subarray(slot * length, (slot + 1) * length);
    ownAt[name] = at[name as keyof typeof lengths] + slot * length * view.BYTES_PER_ELEMENT;
  }
  return {
    kernels: room.kernels,
    shape,
    rows,
    views: ownViews as Bench["views"],
    at: ownAt as Bench["at"],
  };
}
