import type { Job } from "../executor";
import type { WeightedRows } from "./points";

/** Edges of a tree over rows, shortest first: `from[i]` and `to[i]` are rows, `lengths[i]` is float64. */
export interface SpanningTree {
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly lengths: Float64Array;
}

/**
 * The minimum spanning tree of rows (float32, columns-major) by Euclidean distance, or, with a core distance per
 * row, by mutual reachability: max(core[a], core[b], distance). rows − 1 edges, ascending; none for one row.
 * O(rows² · columns) time, O(rows · columns) memory. Prim (1957), doi:10.1002/j.1538-7305.1957.tb01515.x.
 */
export async function spanningTree(
  { rows, columns, values }: Omit<WeightedRows, "weights">,
  job: Job,
  coreDistances?: Float64Array,
): Promise<SpanningTree> {
  const input = { rows, columns, values, coreDistances };
  return job.executor.run("growSpanningTree", input, job.report);
}
