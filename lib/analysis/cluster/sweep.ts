import type { Algorithm } from "@/lib/schema/algorithm";
import type { MergeTree, Sweep, SweepOptions } from "@/lib/schema/clustering";
import { Failure } from "@/lib/schema/failure";
import type { Matrix } from "@/lib/schema/matrix";
import type { Job } from "../executor";
import type { ClusterAlgorithm } from "./algorithm";
import { clusterAlgorithms } from "./algorithms";
import { checkMatrix } from "./check-matrix";
import { distinctRowsOf } from "./distinct-rows";
import { findPartitions, type Method, parametersOf } from "./find-partitions";
import type { Anchor } from "./identity";
import { scorePartitions } from "./score-partitions";

/**
 * Partitions by an algorithm, scored, with a verdict: one for every k of the options that the distinct rows
 * allow, or the one that an algorithm without k finds. Equal rows are clustered once and counted as often
 * as they occur. `tree`: one that `growTree` made of the same Matrix by the same method. The same
 * bytes whatever the executor's width.
 * Throws a Failure for fewer than 3 rows, a value that is not finite, or too few distinct rows for minK.
 * Takes the algorithm's time and O(rows² · columns) for the scores.
 */
export async function sweep(
  matrix: Matrix,
  method: Method,
  options: SweepOptions,
  job: Job,
  { anchor, tree }: { readonly anchor?: Anchor; readonly tree?: MergeTree } = {},
): Promise<Sweep> {
  checkMatrix(matrix);
  const distinct = await distinctRowsOf(matrix, job);
  const partitions = await findPartitions(matrix.rows, distinct, method, options, job, tree);
  const { algorithm } = method;
  return scorePartitions(algorithm, distinct, sourcesOf(matrix), partitions, options, job, anchor);
}

/** k-means for every k, as `sweep`. */
export function sweepKmeans(
  matrix: Matrix,
  options: SweepOptions,
  job: Job,
  anchor?: Anchor,
): Promise<Sweep> {
  const method: Method = { algorithm: "kmeans", parameters: {} };
  return sweep(matrix, method, options, job, anchor ? { anchor } : {});
}

/** The tree of a method that has one. Fails with "option-invalid" for the others. */
export async function growTree(
  matrix: Matrix,
  { algorithm, parameters }: Method,
  options: SweepOptions,
  job: Job,
): Promise<MergeTree> {
  checkMatrix(matrix);
  const chosen: ClusterAlgorithm<Algorithm> = clusterAlgorithms[algorithm];
  if (chosen.chooses !== "cut") {
    throw new Failure("option-invalid", `The method "${algorithm}" makes no tree.`);
  }
  const distinct = await distinctRowsOf(matrix, job);
  return chosen.grow(distinct, parametersOf(algorithm, parameters), options, job);
}

export function hasTree(algorithm: Algorithm): boolean {
  return clusterAlgorithms[algorithm].chooses === "cut";
}

function sourcesOf({ columns, features }: Matrix): string[] {
  return Array.from({ length: columns }, (_, column) => features[column]?.column ?? String(column));
}
