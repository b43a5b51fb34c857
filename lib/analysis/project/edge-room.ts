import { f32, f64, type Slot, u32 } from "../kernels/layout";
import type { Neighbors } from "../neighbors/nearest-neighbors";

/** What shares and edges are made from. */
export type NearRoom = {
  /** rows × count, nearest first. */
  readonly distances: Slot<Float64Array>;
  readonly indices: Slot<Uint32Array>;
  readonly nearShares: Slot<Float32Array>;
  /** Per part, count + 1 numbers. */
  readonly scratch: Slot<Float64Array>;
  /** Where the edges to each row start in `sources`, and their end. */
  readonly incoming: Slot<Uint32Array>;
  /** Edges by the row they lead to: numbers in `indices`. */
  readonly sources: Slot<Uint32Array>;
  /** Where the edges of each row will start, and their end. */
  readonly ends: Slot<Uint32Array>;
};

export function nearLayout(near: Neighbors, parts: number): NearRoom {
  const edges = near.indices.length;
  const rows = edges / near.count;
  return {
    distances: f64(near.distances),
    indices: u32(near.indices),
    nearShares: f32(edges),
    scratch: f64(parts * (near.count + 1)),
    incoming: u32(rows + 1),
    sources: u32(edges),
    ends: u32(rows + 1),
  };
}

/** A symmetric graph whose shares sum to 1, row by row; every row has a multiple of four edges, the last of them perhaps to itself with a share of 0. */
export type EdgeRoom = {
  readonly starts: Slot<Uint32Array>;
  readonly others: Slot<Uint32Array>;
  readonly shares: Slot<Float32Array>;
};

export function edgeLayout(starts: Uint32Array): EdgeRoom {
  const edges = starts.at(-1) ?? 0;
  return { starts: u32(starts), others: u32(edges), shares: f32(edges) };
}
