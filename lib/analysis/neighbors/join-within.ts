import type { Job } from "../executor";
import type { OpenRoom } from "../kernels/engine";
import { runParts, splitRange } from "../run-parts";
import { joinSets } from "./disjoint-sets";
import { type JoinLayout, joinLayout } from "./join-leaves";
import type { RowTree, TreeShape } from "./row-tree";

function ranges({ leaves }: TreeShape, job: Job) {
  return splitRange(leaves, 4 * job.executor.width);
}

/** What joinWithin needs in the room of a tree. */
export function joiningLayout(shape: TreeShape, job: Job): JoinLayout {
  return joinLayout(shape, ranges(shape, job).length);
}

/**
 * Joins the sets (see disjoint-sets) of all the chosen rows within `radius` of each other, in place; exact, in float64.
 * `radius` is in the tree's units. The more is joined beforehand, the less there is to do: boxes whose rows are known to be
 * in one set are not compared. At most O(rows² · columns).
 */
export async function joinWithin(
  { handle, views }: OpenRoom<RowTree & JoinLayout>,
  shape: TreeShape,
  radius: number,
  isChosen: (row: number) => boolean,
  sets: Int32Array,
  job: Job,
): Promise<void> {
  const { order, parents } = views;
  const { rows } = shape;
  const parts = ranges(shape, job);
  const firstPlace = new Int32Array(rows).fill(-1);
  for (let place = 0; place < rows; place++) {
    const row = order[place]!;
    const set = sets[row]!;
    if (firstPlace[set] === -1) firstPlace[set] = place;
    parents[place] = isChosen(row) ? firstPlace[set]! : -1;
  }
  for (let part = 1; part < parts.length; part++) parents.copyWithin(part * rows, 0, rows);
  const inputs = parts.map((range, part) => ({ room: handle, shape, radius, part, ...range }));
  await runParts(job, "segments", "joinLeaves", inputs);
  for (let part = 0; part < parts.length; part++) {
    for (let place = 0; place < rows; place++) {
      const parent = parents[part * rows + place]!;
      if (parent >= 0) joinSets(sets, order[place]!, order[parent]!);
    }
    await job.pause();
  }
}
