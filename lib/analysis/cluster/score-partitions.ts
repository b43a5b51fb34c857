import type { Algorithm } from "@/lib/schema/algorithm";
import type { ScoredClustering, Sweep, SweepOptions } from "@/lib/schema/clustering";
import type { Job } from "../executor";
import { againstChance } from "../score/against-chance";
import type { Labeling } from "../score/cells";
import { type LabelingScores, scoreLabelings } from "../score/score-labelings";
import { verdict } from "../score/verdict";
import type { FoundPartition } from "./algorithm";
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
  const { rows, columns, values, weights, indexOfRow } = distinct;
  const data = { rows, columns, values, weights };
  const { seed, exactSilhouetteRows: exactRows } = options;
  const minK = partitions[0]!.k;
  const maxK = partitions.at(-1)!.k;

  const scores = await scoreLabelings(data, partitions, { exactRows, seed }, job);
  const chanceOptions = { algorithm, minK, maxK, seed };
  const chance = await againstChance(data, indexOfRow.length, sources, chanceOptions, job);

  const byRow: Labeling[] = [];
  for (const { k, labels } of partitions) {
    byRow.push({ k, labels: spread(labels, indexOfRow, new Int32Array(indexOfRow.length)) });
    await job.pause();
  }
  const scored = partitions.map(({ k }, i) => ({
    k,
    score: scoreOf(scores[i]!),
    sizes: [...scores[i]!.sizes],
  }));
  const judged = verdict(scored, chance, rows);
  const recommended = partitions.findIndex(({ k }) => k === judged.k);
  const numbers = identities(byRow, recommended, anchor);
  const entries: ScoredClustering[] = [];
  for (const [i, partition] of partitions.entries()) {
    const { score, sizes } = scored[i]!;
    const own = numbers[i]!;
    const order = own.map((_, c) => c).sort((a, b) => own[a]! - own[b]!);
    const inSegments = sizes.reduce((a, b) => a + b, 0);
    entries.push({
      clustering: {
        algorithm,
        k: partition.k,
        ...inOrder(order, byRow[i]!.labels, scores[i]!, columns),
        inertia: score.inertia,
        noise: indexOfRow.length - inSegments,
        ...told(partition, order, indexOfRow),
      },
      score,
      silhouettes: spread(scores[i]!.perRow, indexOfRow, new Float32Array(indexOfRow.length)),
      identities: order.map((c) => own[c]!),
    });
    await job.pause();
  }
  return {
    algorithm,
    entries,
    chance,
    verdict: judged,
    scoredRows: rows <= exactRows ? indexOfRow.length : countScored(entries[0]!),
    distinctRows: rows,
  };
}

function scoreOf(scores: LabelingScores) {
  return {
    inertia: scores.inertia,
    silhouette: scores.mean,
    silhouetteError: scores.error,
    daviesBouldin: scores.daviesBouldin,
    calinskiHarabasz: scores.calinskiHarabasz,
  };
}

/** The same partition with cluster `order[i]` called i. */
function inOrder(
  order: readonly number[],
  labels: Int32Array,
  { centers, sizes }: LabelingScores,
  columns: number,
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
    sizes: order.map((cluster) => sizes[cluster]!),
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

function countScored({ clustering, silhouettes }: ScoredClustering): number {
  return silhouettes.reduce((n, s) => (Number.isNaN(s) ? n : n + 1), clustering.noise);
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
