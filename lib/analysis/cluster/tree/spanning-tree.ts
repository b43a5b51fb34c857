import type { Job } from "../../executor";
import { type Neighbors, nearestNeighbors } from "../../neighbors/nearest-neighbors";
import { spanningEdges } from "../../neighbors/spanning-edges";
import type { WeightedRows } from "../points";

/** Edges of a tree over rows, shortest first: `from[i]` and `to[i]` are rows, `lengths[i]` is float64. */
export interface SpanningTree {
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly lengths: Float64Array;
}

/** More would take longer to find, fewer leave more to look for. */
const neighborsLooked = 8;

/**
 * The minimum spanning tree of rows (float32, columns-major) by Euclidean distance, or, with a core distance per
 * row, by mutual reachability: max(core[a], core[b], distance). rows − 1 edges, ascending; none for one row. Of equal lengths
 * the edge with the lower first row, then the lower second row, comes first. `neighbors` serve where they are known already; a
 * few more than it took for the core distances are best. Time and memory as spanningEdges and nearestNeighbors.
 */
export async function spanningTree(
  data: Omit<WeightedRows, "weights">,
  job: Job,
  coreDistances: Float64Array = new Float64Array(data.rows),
  neighbors?: Neighbors,
): Promise<SpanningTree> {
  if (data.rows < 2) {
    return { from: new Uint32Array(0), to: new Uint32Array(0), lengths: new Float64Array(0) };
  }
  const known = neighbors ?? (await nearestNeighbors(data, neighborsLooked, job));
  const { from, to, lengths } = await spanningEdges(data, coreDistances, known, job);
  const order = from
    .map((_, i) => i)
    .sort((i, j) => lengths[i]! - lengths[j]! || from[i]! - from[j]! || to[i]! - to[j]!);
  return {
    from: order.map((i) => from[i]!),
    to: order.map((i) => to[i]!),
    lengths: Float64Array.from(order, (i) => lengths[i]!),
  };
}
