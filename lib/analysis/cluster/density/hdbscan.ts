import type { Job } from "../../executor";
import { type Neighbors, nearestNeighbors } from "../../neighbors/nearest-neighbors";
import type { AlgorithmByDensity } from "../algorithm";
import type { DistinctRows } from "../distinct-rows";
import { spanningTree } from "../tree/spanning-tree";
import { coreAssignment } from "./density-assignment";
import { adaptedMinSamples, coreDistances } from "./density-cores";
import { countsAround } from "./density-grid";
import type { Selected } from "./hdbscan-select";

/**
 * HDBSCAN: DBSCAN over all eps at once. Out of the hierarchy of what stays connected as the demand for density rises, the segments with
 * the largest excess of mass, each of at least `minClusterSize` rows; the rest is noise, and so is everything where
 * the rows never part into two. `minClusterSize` adapts to the number of rows (its root), `minSamples` to columns and rows. The
 * labels and, as certainty, the probabilities of scikit-learn's, whose ties may differ; equal rows, which it would part at their core
 * distance, stay together. A new row belongs where the nearest member does, if that and `minSamples` of the rows are within the
 * distance at which that segment parts from the rest: then it is reachable there, as it is for the rows themselves. Time and memory as spanningTree and nearestNeighbors. Campello, Moulavi & Sander (2013),
 * doi:10.1007/978-3-642-37456-2_14.
 */
export const hdbscan: AlgorithmByDensity<"hdbscan"> = {
  chooses: "density",

  async find(distinct, parameters, _, job) {
    const { columns, weights } = distinct;
    const total = weights.reduce((a, b) => a + b, 0);
    const minClusterSize = parameters.minClusterSize ?? adaptedClusterSize(total);
    const minSamples =
      parameters.minSamples ?? Math.min(minClusterSize, adaptedMinSamples(columns, total));
    const neighbors = await nearestNeighbors(distinct, minSamples + spare, job);
    const [found] = await clustersOf(distinct, neighbors, minSamples, [minClusterSize], job);
    const { k, labels, certainty, reaches } = found!;
    const everyone = Uint32Array.from(labels.keys());
    const reachOf = (row: number) => reaches[labels[row]!] ?? 0;
    const assignment = coreAssignment(distinct, everyone, labels, reachOf, minSamples);
    const used = { minClusterSize, minSamples };
    return { k, labels, certainty, ...(assignment && { assignment }), used };
  },

  async search(distinct, _, job) {
    const { columns, weights } = distinct;
    const total = weights.reduce((a, b) => a + b, 0);
    const sizes = countsAround(adaptedClusterSize(total), total);
    const counts = countsAround(adaptedMinSamples(columns, total), total);
    const neighbors = await nearestNeighbors(distinct, counts.at(-1)! + spare, job);
    const silent = { ...job, report: () => {} };
    const found: Selected[][] = [];
    for (const minSamples of counts) {
      job.report({ stage: "search", done: found.length, total: counts.length });
      found.push(await clustersOf(distinct, neighbors, minSamples, sizes, silent));
    }
    return {
      first: { name: "minClusterSize", values: sizes },
      second: { name: "minSamples", values: counts },
      partitions: sizes.flatMap((minClusterSize, i) =>
        counts.map((minSamples, j) => {
          const { k, labels, certainty } = found[j]![i]!;
          return { k, labels, certainty, used: { minClusterSize, minSamples } };
        }),
      ),
    };
  },
};

/** Neighbors beyond those that core distances need; see spanningTree. */
const spare = 3;

function adaptedClusterSize(total: number): number {
  return Math.max(2, Math.min(Math.max(5, Math.round(Math.sqrt(total))), Math.floor(total / 2)));
}

async function clustersOf(
  distinct: DistinctRows,
  neighbors: Neighbors,
  minSamples: number,
  minClusterSizes: readonly number[],
  job: Job,
): Promise<Selected[]> {
  const { rows, weights } = distinct;
  const cores = coreDistances(neighbors, weights, minSamples);
  if (rows < 2 || cores.includes(Number.POSITIVE_INFINITY))
    return minClusterSizes.map(() => allNoise(rows));
  const tree = await spanningTree(distinct, job, cores, neighbors);
  return job.executor.run("hdbscanClusters", { tree, cores, weights, minClusterSizes }, job.report);
}

function allNoise(rows: number): Selected {
  return {
    k: 0,
    labels: new Int32Array(rows).fill(-1),
    certainty: new Float32Array(rows),
    reaches: [],
  };
}
