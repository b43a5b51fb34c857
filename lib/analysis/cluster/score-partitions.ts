import type { Algorithm } from "@/lib/schema/algorithm";
import type { ScoredClustering, Sweep, SweepOptions } from "@/lib/schema/clustering";
import type { Job } from "../executor";
import type { Labeling } from "../score/cells";
import { type ScoredLabeling, scoreSweep } from "../score/score-sweep";
import type { FoundPartition } from "./algorithm";
import { clusterAlgorithms } from "./algorithms";
import type { DistinctRows } from "./distinct-rows";
import { type Anchor, identities } from "./identity";
import { reorderAssignment } from "./reorder-assignment";

/**
 * Scores partitions of distinct rows, ascending by k, at least one, compares them with chance and numbers their
 * clusters. `sources`: per column, the name of what it was made of.
 */
export async function scorePartitions(
  algorithm: Algorithm,
  distinct: DistinctRows,
  sources: readonly string[],
  partitions: readonly FoundPartition[],
  options: SweepOptions,
  job: Job,
  anchor?: Anchor,
): Promise<Sweep> {
  const { rows, indexOfRow } = distinct;
  const labelings = partitions.map(({ k, labels }) => ({ k, labels }));
  const byDensity = clusterAlgorithms[algorithm].chooses === "density";
  const { scored, ...judged } = await scoreSweep(
    { algorithm, byDensity },
    distinct,
    sources,
    labelings,
    options,
    job,
  );
  const byRow: Labeling[] = [];
  for (const { k, labels } of partitions) {
    byRow.push({ k, labels: spread(labels, indexOfRow, new Int32Array(indexOfRow.length)) });
    await job.pause();
  }
  const recommended = partitions.findIndex(({ k }) => k === judged.verdict.k);
  const numbers = identities(byRow, recommended, anchor);
  const entries: ScoredClustering[] = [];
  for (const [i, partition] of partitions.entries()) {
    const own = numbers[i]!;
    const order = own.map((_, c) => c).sort((a, b) => own[a]! - own[b]!);
    entries.push({
      clustering: {
        algorithm,
        k: partition.k,
        ...inOrder(order, byRow[i]!.labels, scored[i]!, distinct),
        ...told(partition, order, indexOfRow),
      },
      score: scored[i]!.score,
      silhouettes: spread(scored[i]!.perRow, indexOfRow, new Float32Array(indexOfRow.length)),
      identities: order.map((c) => own[c]!),
    });
    await job.pause();
  }
  return { algorithm, entries, ...judged, distinctRows: rows };
}

/** The same partition with cluster `order[i]` called i. */
function inOrder(
  order: readonly number[],
  labels: Int32Array,
  { centers, sizes, inertia }: ScoredLabeling,
  { columns, indexOfRow }: DistinctRows,
) {
  const renamed = new Int32Array(order.length);
  const moved = new Float64Array(centers.length);
  order.forEach((cluster, i) => {
    renamed[cluster] = i;
    moved.set(centers.subarray(cluster * columns, (cluster + 1) * columns), i * columns);
  });
  return {
    labels: labels.map((label) => renamed[label] ?? -1),
    centers: moved,
    inertia,
    sizes: order.map((cluster) => sizes[cluster]!),
    noise: indexOfRow.length - sizes.reduce((a, b) => a + b, 0),
  };
}

/** What only some algorithms tell of their partition. */
function told(partition: FoundPartition, order: readonly number[], indexOfRow: Uint32Array) {
  const { assignment, certainty, likelihood, used, approximation } = partition;
  return {
    ...(assignment && { assignment: reorderAssignment(assignment, order) }),
    ...(certainty && {
      certainty: spread(certainty, indexOfRow, new Float32Array(indexOfRow.length)),
    }),
    ...(likelihood && { likelihood }),
    ...(used && { used }),
    ...(approximation !== undefined && { approximation }),
  };
}

/** What each distinct row has, for every row. */
function spread<T extends Int32Array | Float32Array>(
  ofDistinct: Int32Array | Float32Array | Float64Array,
  indexOfRow: Uint32Array,
  out: T,
): T {
  for (let row = 0; row < out.length; row++) out[row] = ofDistinct[indexOfRow[row]!]!;
  return out;
}
