import type { Job } from "../../executor";
import type { OpenRoom } from "../../kernels/engine";
import { findingLayout, findNearest } from "../../neighbors/find-nearest";
import type { JoinLayout } from "../../neighbors/join-leaves";
import { joiningLayout } from "../../neighbors/join-within";
import type { Neighbors } from "../../neighbors/nearest-neighbors";
import { openRowTree } from "../../neighbors/open-row-tree";
import { type RowTree, type TreeShape, treeShape } from "../../neighbors/row-tree";
import type { DistinctRows } from "../distinct-rows";

/** Rows in a tree, their nearest neighbors, and room to join them: what every run of DBSCAN over the same rows starts from. */
export interface DensityRoom {
  readonly distinct: DistinctRows;
  readonly neighbors: Neighbors;
  readonly room: OpenRoom<RowTree & JoinLayout>;
  readonly shape: TreeShape;
  /** See openRowTree. */
  readonly scale: number;
}

/**
 * Finds `most` neighbors of each row, or all where there are fewer: the nearest, or, where a radius is given, any within it (see
 * findNearest). Whoever asks for the room closes it.
 */
export async function openDensityRoom(
  distinct: DistinctRows,
  most: number,
  job: Job,
  radius?: number,
): Promise<DensityRoom> {
  const shape = treeShape(distinct.rows, distinct.columns);
  const count = Math.min(most, distinct.rows - 1);
  const layout = { ...findingLayout(shape, count, job), ...joiningLayout(shape, job) };
  const { room, scale } = await openRowTree(distinct, shape, layout, job);
  try {
    if (count > 0) await findNearest(room, shape, count, scale, job, radius);
    const { indices, lengths } = room.views;
    return { distinct, neighbors: { count, indices, distances: lengths }, room, shape, scale };
  } catch (thrown) {
    room.close();
    throw thrown;
  }
}
