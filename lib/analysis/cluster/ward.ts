import type { MergeTree } from "@/lib/schema/clustering";
import type { Matrix } from "@/lib/schema/matrix";
import type { Job } from "../executor";
import { clusterMeans } from "../kernels/cluster-means";
import type { AlgorithmByTree } from "./algorithm";
import { checkMatrix } from "./check-matrix";
import { type DistinctRows, distinctRowsOf } from "./distinct-rows";
import { type Points, pickPoints, toPoints } from "./points";

export interface TreeOptions {
  readonly seed: number;
  /** Distinct rows up to which the tree is exact. */
  readonly maxLeaves?: number;
}

const microClusterCount = 2000;

/**
 * Ward's tree of the rows of a Matrix. Equal rows share a leaf, which loses nothing: scipy joins them
 * at height 0. With more than `maxLeaves` (20,000) distinct rows, these are first grouped into about
 * 2,000 micro-clusters and the tree is `approximate`. Leaves are numbered by their first row.
 * O(leaves² · columns) time, O(rows · columns) memory.
 */
export async function buildTree(
  matrix: Matrix,
  options: TreeOptions,
  job: Job,
): Promise<MergeTree> {
  checkMatrix(matrix);
  return growWard(await distinctRowsOf(matrix, job), options, job);
}

export const ward: AlgorithmByTree<"ward"> = {
  chooses: "cut",
  grow: (distinct, _, { seed }, job) => growWard(distinct, { seed }, job),
};

async function growWard(
  distinct: DistinctRows,
  { seed, maxLeaves = 20_000 }: TreeOptions,
  job: Job,
): Promise<MergeTree> {
  const approximate = distinct.rows > maxLeaves;
  const grouped = approximate ? await group(distinct, maxLeaves, seed, job) : alone(distinct);
  const { points, leafOfRow } = inOrderOfRows(grouped, distinct);
  const tree = await job.executor.run("mergeByWard", points, job.report);
  return { ...tree, leafOfRow, approximate };
}

interface Grouped {
  readonly points: Points;
  /** Per distinct row, its point. */
  readonly pointOf: ArrayLike<number>;
}

function alone(distinct: DistinctRows): Grouped {
  return { points: toPoints(distinct), pointOf: Uint32Array.from(distinct.firstRow.keys()) };
}

async function group(
  distinct: DistinctRows,
  maxLeaves: number,
  seed: number,
  job: Job,
): Promise<Grouped> {
  const { rows, columns, values, weights } = distinct;
  const data = { rows, columns, values, weights };
  const groups = Math.min(microClusterCount, maxLeaves);
  const { k, labels } = await job.executor.run("microClusters", { data, groups, seed }, job.report);
  const centers = new Float64Array(k * columns);
  const sizes = new Float64Array(k);
  clusterMeans(toPoints(data).values, columns, weights, labels, k, centers, sizes);
  return { points: { rows: k, columns, values: centers, weights: sizes }, pointOf: labels };
}

function inOrderOfRows({ points, pointOf }: Grouped, { indexOfRow }: DistinctRows) {
  const leafOfPoint = new Int32Array(points.rows).fill(-1);
  const order: number[] = [];
  const leafOfRow = new Uint32Array(indexOfRow.length);
  for (let row = 0; row < leafOfRow.length; row++) {
    const point = pointOf[indexOfRow[row]!]!;
    if (leafOfPoint[point] === -1) leafOfPoint[point] = order.push(point) - 1;
    leafOfRow[row] = leafOfPoint[point]!;
  }
  return { points: pickPoints(points, order), leafOfRow };
}
