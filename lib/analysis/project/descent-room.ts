import { f32, f64, i32, type Slot } from "../kernels/layout";
import type { EdgeRoom } from "./edge-room";
import { type TreeRoom, treeLayout } from "./tree-room";

/** The map while it moves, and where it started. Points take pairs in 2-D and fours in 3-D, so do forces. */
export type MapRoom = {
  readonly origin: Slot<Float32Array>;
  readonly points: Slot<Float32Array>;
  readonly speeds: Slot<Float32Array>;
  readonly gains: Slot<Float32Array>;
  readonly pulls: Slot<Float32Array>;
  readonly pushes: Slot<Float32Array>;
  /** Least of every fourth coordinate, then the largest. */
  readonly box: Slot<Float32Array>;
  /** Squared length of the gradient. */
  readonly square: Slot<Float64Array>;
  /** Closenesses, summed by block or leaf. */
  readonly sums: Slot<Float64Array>;
  /** Next block of rows to be pulled, next leaf block to be pushed. */
  readonly claims: Slot<Int32Array>;
  /** Per block, the round that did it last: pulls, then pushes. */
  readonly done: Slot<Int32Array>;
};

export type DescentRoom = EdgeRoom & MapRoom & TreeRoom;

/** Rows pulled at a time. */
export const blockRows = 256;

export interface MapShape {
  readonly rows: number;
  readonly dimensions: 2 | 3;
  /** Numbers a point takes. */
  readonly step: 2 | 4;
  /** Coordinates, rounded up to whole vectors. */
  readonly length: number;
  /** Blocks of rows. */
  readonly blocks: number;
}

export function mapShape(rows: number, dimensions: 2 | 3): MapShape {
  const step = dimensions === 2 ? 2 : 4;
  const length = 4 * Math.ceil((rows * step) / 4);
  return { rows, dimensions, step, length, blocks: Math.ceil(rows / blockRows) };
}

/** The map and its tree, which `parts` tasks use at a time. */
export function mapLayout(
  { rows, length, blocks }: MapShape,
  origin: Float32Array,
  parts: number,
): MapRoom & TreeRoom {
  return {
    origin: f32(origin),
    points: f32(length),
    speeds: f32(length),
    gains: f32(length),
    pulls: f32(length),
    pushes: f32(length),
    box: f32(8),
    square: f64(1),
    sums: f64(rows),
    claims: i32(2),
    done: i32(2 * blocks),
    ...treeLayout(rows, parts),
  };
}
