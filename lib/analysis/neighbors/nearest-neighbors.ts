import type { WeightedRows } from "../cluster/points";
import type { Job } from "../executor";
import { findingLayout, findNearest } from "./find-nearest";
import { openRowTree } from "./open-row-tree";
import { treeShape } from "./row-tree";

export interface Neighbors {
  /** How many each row has. */
  readonly count: number;
  /** rows × count, nearest first, equally near ones by row; the row itself is left out. */
  readonly indices: Uint32Array;
  /** Euclidean, as `indices`. */
  readonly distances: Float64Array;
}

/**
 * The `count` nearest other rows of every row (float32, columns-major), exactly: distances are float64 sums of squared
 * differences in the order of the columns. With no more than `count` rows, all others. The search goes through a tree of
 * boxes leaf by leaf, so it takes O(rows · log(rows)) time in few columns and O(rows² · columns) where the rows have no
 * structure; O(rows · (columns + count)) memory. Bentley (1975), doi:10.1145/361002.361007.
 */
export async function nearestNeighbors(
  { rows, columns, values }: Omit<WeightedRows, "weights">,
  count: number,
  job: Job,
): Promise<Neighbors> {
  const most = Math.max(0, Math.min(count, rows - 1));
  if (most === 0) {
    return { count: 0, indices: new Uint32Array(0), distances: new Float64Array(0) };
  }
  const shape = treeShape(rows, columns);
  const layout = findingLayout(shape, most, job);
  const { room, scale } = await openRowTree({ rows, columns, values }, shape, layout, job);
  try {
    await findNearest(room, shape, most, scale, job);
    const { indices, lengths } = room.views;
    return { count: most, indices: indices.slice(), distances: lengths.slice() };
  } finally {
    room.close();
  }
}
