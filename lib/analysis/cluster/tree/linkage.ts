import type { MergeTree } from "@/lib/schema/clustering";
import type { Matrix } from "@/lib/schema/matrix";
import type { Job } from "../../executor";
import { nearestNeighbors } from "../../neighbors/nearest-neighbors";
import { checkMatrix } from "../check-matrix";
import { type DistinctRows, distinctRowsOf } from "../distinct-rows";
import type { WeightedRows } from "../points";
import { leafOrder } from "./leaf-order";
import { type Leaves, leavesOf } from "./linkage-leaves";
import { listLength, type NearLeaves } from "./linkage-lists";
import { mergePairs } from "./linkage-pair-merges";
import { type Merges, numberMerges } from "./number-merges";
import { spanningTree } from "./spanning-tree";

/** What makes two clusters near each other. */
export const linkages = ["ward", "average", "complete", "single"] as const;
export type Linkage = (typeof linkages)[number];

export interface TreeOptions {
  readonly seed: number;
  readonly linkage?: Linkage;
  /** Distinct rows up to which the tree is exact. */
  readonly maxLeaves?: number;
}

/** The tree of the rows of a Matrix; see growLinkage. */
export async function buildTree(
  matrix: Matrix,
  options: TreeOptions,
  job: Job,
): Promise<MergeTree> {
  checkMatrix(matrix);
  return growLinkage(await distinctRowsOf(matrix, job), options, job);
}

const mostLeaves: Readonly<Record<Linkage, number>> = {
  ward: 50_000,
  average: 25_000,
  complete: 25_000,
  single: 50_000,
};

/**
 * Merges the two nearest clusters until all are one, heights as scipy's `linkage`. Equal rows share a leaf,
 * which loses nothing: scipy joins them at height 0. With more than `maxLeaves` distinct rows (50,000; 25,000 for average and
 * complete linkage) these are first grouped into about 2,000 micro-clusters and the tree is `approximate`. Leaves are numbered
 * by their first row; `order` is the best there is for up to 500 leaves (optimalLeafOrder), else leafOrder's. One row, or rows
 * that are all equal, make one leaf and no merge. At most O(leaves² · columns) time; memory O(rows · columns), and for
 * average and complete linkage up to 200 MB more.
 */
export async function growLinkage(
  distinct: DistinctRows,
  { seed, linkage = "ward", maxLeaves = mostLeaves[linkage] }: TreeOptions,
  job: Job,
): Promise<MergeTree> {
  const leaves = await leavesOf(distinct, maxLeaves, seed, job);
  const { points } = leaves;
  return treeOf(leaves, await mergesOf(points, linkage, job), job);
}

async function mergesOf(points: WeightedRows, linkage: Linkage, job: Job): Promise<Merges> {
  if (linkage === "single") {
    const { from, to, lengths } = await spanningTree(points, job);
    return { first: from, second: to, heights: lengths };
  }
  const near = await nearLeaves(points, job);
  if (linkage !== "ward") return mergePairs(points, near, linkage, job);
  return job.executor.run("mergeByWard", { leaves: points, near }, job.report);
}

async function nearLeaves(points: WeightedRows, job: Job): Promise<NearLeaves> {
  const { count, indices, distances } = await nearestNeighbors(points, listLength, job);
  const isAll = count >= points.rows - 1;
  const bounds = new Float64Array(points.rows);
  for (let leaf = 0; leaf < points.rows; leaf++) {
    bounds[leaf] = isAll ? Number.POSITIVE_INFINITY : distances[(leaf + 1) * count - 1]!;
  }
  return { count, ids: indices, bounds };
}

/** Up to so many leaves are put in the best order. */
const fewLeaves = 500;

async function treeOf(
  { points, numbers, leafOfRow, approximate }: Leaves,
  merges: Merges,
  job: Job,
): Promise<MergeTree> {
  const leaves = points.rows;
  const weights = new Float64Array(leaves);
  for (let point = 0; point < leaves; point++) weights[numbers[point]!] = points.weights[point]!;
  const merged = numberMerges(
    {
      first: merges.first.map((point) => numbers[point]!),
      second: merges.second.map((point) => numbers[point]!),
      heights: merges.heights,
    },
    weights,
  );
  const tree = { leaves, ...merged, leafOfRow, approximate };
  const order = leafOrder(tree);
  if (leaves > fewLeaves) return { ...tree, order };
  const { left, right } = tree;
  const input = { tree: { leaves, left, right, order }, points: renumbered(points, numbers) };
  return { ...tree, order: await job.executor.run("optimalLeafOrder", input, job.report) };
}

function renumbered(points: WeightedRows, numbers: Uint32Array): WeightedRows {
  const { rows, columns } = points;
  const values = new Float32Array(rows * columns);
  for (let j = 0; j < columns; j++) {
    for (let i = 0; i < rows; i++) values[j * rows + numbers[i]!] = points.values[j * rows + i]!;
  }
  return { ...points, values };
}
