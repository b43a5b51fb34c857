import { nearestRows } from "../kernels/nearest-rows";

export interface Neighbors {
  /** How many each row has. */
  readonly count: number;
  /** rows × count, nearest first. */
  readonly indices: Uint32Array;
  /** Squared distances, as `indices`. */
  readonly distances: Float64Array;
}

const workPerStep = 4_000_000;

/** Exact nearest neighbors of every row, by comparing all pairs. Needs more than `count` rows. O(rows² · columns). */
export function* nearestNeighbors(
  values: Float64Array,
  rows: number,
  columns: number,
  count: number,
): Generator<void, Neighbors, void> {
  const indices = new Uint32Array(rows * count);
  const distances = new Float64Array(rows * count);
  const block = Math.max(1, Math.floor(workPerStep / (rows * columns)));
  for (let from = 0; from < rows; from += block) {
    const to = Math.min(rows, from + block);
    const start = from * count;
    const end = to * count;
    nearestRows(
      values,
      rows,
      columns,
      from,
      to,
      count,
      indices.subarray(start, end),
      distances.subarray(start, end),
    );
    yield;
  }
  return { count, indices, distances };
}
