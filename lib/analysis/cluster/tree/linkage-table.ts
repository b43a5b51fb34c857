import type { Steps } from "@/lib/schema/progress";
import type { Engine, RoomHandle } from "../../kernels/engine";
import { f64, type Slot, u32 } from "../../kernels/layout";
import type { PairLinkage } from "./linkage-pairs";

/** Rows in the order of their clusters, and the distances between clusters. */
export type TableLayout = {
  /** Float64 columns-major. */
  readonly values: Slot<Float64Array>;
  readonly weights: Slot<Float64Array>;
  /** 0, 1, 2 … */
  readonly rowNumbers: Slot<Uint32Array>;
  readonly clusterOfRow: Slot<Uint32Array>;
  /** Per cluster its first row, and the end of the last. */
  readonly starts: Slot<Uint32Array>;
  readonly sizes: Slot<Float64Array>;
  /** Of each cluster to those after it; see rowStart. */
  readonly distances: Slot<Float64Array>;
  /** For each part of the work, a piece of a row of sums. */
  readonly sums: Slot<Float64Array>;
  /** Not 0 once distances have been changed by merging. */
  readonly changed: Slot<Uint32Array>;
};

const rowsPerCall = 4096;
const pieceLength = rowsPerCall + 8;
/** Pairs × columns in one call of the kernel: some milliseconds. */
const workPerCall = 10_000_000;

export function tableLayout(
  rows: number,
  columns: number,
  clusters: number,
  parts: number,
): TableLayout {
  return {
    values: f64(rows * columns),
    weights: f64(rows),
    rowNumbers: u32(rows),
    clusterOfRow: u32(rows),
    starts: u32(clusters + 1),
    sizes: f64(clusters),
    distances: f64((clusters * (clusters - 1)) / 2),
    sums: f64(parts * pieceLength),
    changed: u32(1),
  };
}

/** Where the distance between two clusters stands, the lower number first: at `rowStart(a) + b`. */
export function rowStart(cluster: number, clusters: number): number {
  return cluster * clusters - (cluster * (cluster + 1)) / 2 - cluster - 1;
}

export interface TableInput {
  readonly room: RoomHandle<TableLayout>;
  readonly linkage: PairLinkage;
  readonly columns: number;
  readonly part: number;
  /** Clusters [from, to): their distances to all that come after them. */
  readonly from: number;
  readonly to: number;
}

/** Measures the distances between clusters pair of rows by pair of rows. O(rows² · columns) over all parts. */
export function* fillTable(input: TableInput, engine: Engine): Steps<void, never> {
  const { linkage, columns, part, from, to } = input;
  const { at, kernels, views } = engine.attach(input.room);
  const { starts, sizes, weights, clusterOfRow, distances } = views;
  const farthest = linkage === "complete";
  const rows = weights.length;
  const clusters = sizes.length;
  const piece = views.sums.subarray(part * pieceLength, (part + 1) * pieceLength);
  const pieceAt = at.sums + 8 * part * pieceLength;
  const progress = (cluster: number) => ({
    stage: "distances",
    done: cluster - from,
    total: to - from,
  });
  let work = 0;

  for (let cluster = from; cluster < to; cluster++) {
    const row = rowStart(cluster, clusters);
    distances.fill(0, row + cluster + 1, row + clusters);
    const end = starts[cluster + 1]!;
    for (let first = end; first < rows; first += rowsPerCall) {
      const last = Math.min(rows, first + rowsPerCall);
      const step = Math.ceil(workPerCall / (columns * (last - first)));
      piece.fill(0);
      for (let member = starts[cluster]!; member < end; member += step) {
        const stop = Math.min(end, member + step);
        // biome-ignore format: one call
        kernels.memberDistances(at.values, rows, columns, at.weights, at.rowNumbers, member, stop, first, last, farthest ? 1 : 0, pieceAt);
        work += (stop - member) * (last - first) * columns;
        if (work < workPerCall) continue;
        work = 0;
        yield progress(cluster);
      }
      for (let i = first; i < last; i++) {
        const at = row + clusterOfRow[i]!;
        const total = piece[i - first]!;
        if (!farthest) distances[at]! += weights[i]! * total;
        else if (total > distances[at]!) distances[at] = total;
      }
    }
    if (farthest) continue;
    for (let other = cluster + 1; other < clusters; other++) {
      distances[row + other]! /= sizes[cluster]! * sizes[other]!;
    }
  }
  yield progress(to);
}
