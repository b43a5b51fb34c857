import type { ScoredClustering, SweepOptions } from "@/lib/schema/clustering";
import type { DistinctRows } from "../cluster/distinct-rows";
import { pickRows } from "../cluster/points";
import type { Job } from "../executor";
import type { Labeling } from "../score/cells";
import { scoreLabelings } from "../score/score-labelings";

/**
 * The partition of a Matrix by numbers, one per row and −1 for none: clusters in the order of their numbers, centers, sizes
 * and scores as of a sweep. What only the algorithm knows of `base` (how new rows are assigned, certainty, likelihood) is not
 * taken over. O(rows · columns · (rows or sampled rows)).
 */
export async function scoreEdited(
  numbers: Int32Array,
  base: ScoredClustering,
  distinct: DistinctRows,
  { seed, exactSilhouetteRows: exactRows }: Pick<SweepOptions, "seed" | "exactSilhouetteRows">,
  job: Job,
): Promise<ScoredClustering> {
  const identities = [...new Set(numbers)].filter((number) => number >= 0).sort((a, b) => a - b);
  const clusterOf = new Map(identities.map((number, cluster) => [number, cluster]));
  const k = identities.length;
  const labels = numbers.map((number) => clusterOf.get(number) ?? -1);
  const { data, partition, indexOfRow } = together(distinct, { k, labels });
  await job.pause();
  const [scores] = await scoreLabelings(data, [partition], { exactRows, seed }, job);
  const { centers, sizes, inertia, mean, error, perRow } = scores!;
  return {
    clustering: {
      algorithm: base.clustering.algorithm,
      k,
      labels,
      centers,
      inertia,
      sizes: [...sizes],
      noise: labels.length - sizes.reduce((a, b) => a + b, 0),
    },
    score: {
      inertia,
      silhouette: mean,
      silhouetteError: error,
      daviesBouldin: scores!.daviesBouldin,
      calinskiHarabasz: scores!.calinskiHarabasz,
    },
    silhouettes: Float32Array.from(indexOfRow, (index) => perRow[index]!),
    identities,
  };
}

/** Rows that are equal and of one cluster, taken together: people can put equal rows into different segments. */
function together({ columns, values, ...distinct }: DistinctRows, { k, labels }: Labeling) {
  const width = k + 1;
  const known = new Map<number, number>();
  const indexOfRow = new Uint32Array(labels.length);
  const sources: number[] = [];
  const weights: number[] = [];
  const own: number[] = [];
  for (let row = 0; row < labels.length; row++) {
    const source = distinct.indexOfRow[row]!;
    const key = source * width + labels[row]! + 1;
    let index = known.get(key);
    if (index === undefined) {
      index = sources.length;
      known.set(key, index);
      sources.push(source);
      weights.push(0);
      own.push(labels[row]!);
    }
    weights[index]!++;
    indexOfRow[row] = index;
  }
  const rows = { rows: distinct.rows, columns, values, weights: distinct.weights };
  const data = { ...pickRows(rows, sources), weights: Float64Array.from(weights) };
  return { data, partition: { k, labels: Int32Array.from(own) }, indexOfRow };
}
