import { f32, f64, i32, type Slot, u32 } from "../kernels/layout";
import { treeScratch } from "../kernels/twins/build-tree";

/** A quadtree or octree over the map. */
export type TreeRoom = {
  readonly keys: Slot<Uint32Array>;
  readonly order: Slot<Uint32Array>;
  readonly spareKeys: Slot<Uint32Array>;
  readonly spareOrder: Slot<Uint32Array>;
  readonly digits: Slot<Uint32Array>;
  readonly sorted: Slot<Float32Array>;
  readonly means: Slot<Float64Array>;
  readonly nodes: Slot<Float32Array>;
  readonly leaves: Slot<Int32Array>;
  /** Nodes and leaves there are. */
  readonly counts: Slot<Int32Array>;
  readonly treeScratch: Slot<Float64Array>;
  /** Per part, 4 · (rows + 4) numbers. */
  readonly lists: Slot<Float32Array>;
};

export function treeLayout(rows: number, parts: number): TreeRoom {
  return {
    keys: u32(rows),
    order: u32(rows),
    spareKeys: u32(rows),
    spareOrder: u32(rows),
    digits: u32(1024),
    sorted: f32(3 * rows),
    means: f64(3 * (rows + 1)),
    nodes: f32(16 * rows),
    leaves: i32(rows),
    counts: i32(2),
    treeScratch: f64(treeScratch / 8),
    lists: f32(parts * 4 * (rows + 4)),
  };
}
