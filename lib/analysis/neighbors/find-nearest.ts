import type { Job } from "../executor";
import type { OpenRoom } from "../kernels/engine";
import { runParts, splitRange } from "../run-parts";
import { type NearestLayout, nearestLayout } from "./nearest-of-leaves";
import type { RowTree, TreeShape } from "./row-tree";

function ranges({ leaves }: TreeShape, job: Job) {
  return splitRange(leaves, 8 * job.executor.width);
}

/** What findNearest needs in the room of a tree. `count` is at least 1 and below the number of rows. */
export function findingLayout(shape: TreeShape, count: number, job: Job): NearestLayout {
  return nearestLayout(shape, count, ranges(shape, job).length);
}

/**
 * Fills the room's `indices` and `lengths` with neighbors of every row: the nearest, or, where a radius is given, any within it, nearest
 * first, and the row itself at an infinite distance where there are not enough. Lengths are divided by `scale`.
 */
export async function findNearest(
  room: OpenRoom<RowTree & NearestLayout>,
  shape: TreeShape,
  count: number,
  scale: number,
  job: Job,
  radius = Number.POSITIVE_INFINITY,
): Promise<void> {
  const inputs = ranges(shape, job).map((range, part) => ({
    room: room.handle,
    shape,
    count,
    radius: radius * scale,
    part,
    ...range,
  }));
  await runParts(job, "neighbors", "nearestOfLeaves", inputs);
  const { lengths } = room.views;
  for (let i = 0; scale !== 1 && i < lengths.length; i++) lengths[i]! /= scale;
}
