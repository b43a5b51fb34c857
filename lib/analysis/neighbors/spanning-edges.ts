import { Failure } from "@/lib/schema/failure";
import type { WeightedRows } from "../cluster/points";
import type { Job } from "../executor";
import { runParts, splitRange } from "../run-parts";
import { foreignLayout } from "./foreign-of-leaves";
import { startForeignSearch } from "./foreign-search";
import type { Neighbors } from "./nearest-neighbors";
import { openRowTree } from "./open-row-tree";
import { treeShape } from "./row-tree";

/** Edges between rows, the lower one first; in no order. */
export interface Edges {
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly lengths: Float64Array;
}

/**
 * The edges of the minimum spanning tree of rows (float32, columns-major) by max(cores[a], cores[b], distance), exactly, in
 * float64. Of equally long edges the one with the lower first row, then the lower second row, counts as shorter, so there is only one
 * such tree. `neighbors` of every row save most of the search. Rounds of Borůvka over a tree of boxes: O(rows · log²(rows))
 * in few columns, O(rows² · columns · log(rows)) at most. March, Ram & Gray (2010), doi:10.1145/1835804.1835882.
 */
export async function spanningEdges(
  data: Omit<WeightedRows, "weights">,
  cores: Float64Array,
  neighbors: Neighbors,
  job: Job,
): Promise<Edges> {
  const { rows, columns } = data;
  const shape = treeShape(rows, columns);
  const ranges = splitRange(shape.leaves, 4 * job.executor.width);
  const layout = foreignLayout(shape, ranges.length);
  const { room, scale } = await openRowTree(data, shape, layout, job);
  const from = new Uint32Array(rows - 1);
  const to = new Uint32Array(rows - 1);
  const lengths = new Float64Array(rows - 1);
  let count = 0;
  try {
    const search = startForeignSearch(room, shape, cores, neighbors, scale);
    while (count < rows - 1) {
      await search.prepare(job);
      const inputs = ranges.map((range, part) => ({ room: room.handle, shape, part, ...range }));
      await runParts({ ...job, report: () => {} }, "tree", "foreignOfLeaves", inputs);
      const before = count;
      search.merge((a, b, length) => {
        from[count] = Math.min(a, b);
        to[count] = Math.max(a, b);
        lengths[count++] = length / scale;
      });
      await job.pause();
      job.report({ stage: "tree", done: count, total: rows - 1 });
      if (count === before) {
        throw new Failure(
          "value-not-finite",
          "Some customers have no distance to the others: a value is not a finite number.",
        );
      }
    }
    return { from, to, lengths };
  } finally {
    room.close();
  }
}
