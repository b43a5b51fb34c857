import type { Algorithm, GivenParameters, Parameters } from "@/lib/schema/algorithm";
import { algorithmSchemas } from "@/lib/schema/algorithm";
import type { MergeTree, Sweep, SweepOptions } from "@/lib/schema/clustering";
import { Failure } from "@/lib/schema/failure";
import type { Matrix } from "@/lib/schema/matrix";
import type { Job } from "../executor";
import type { ClusterAlgorithm, FoundPartition, Ks } from "./algorithm";
import { clusterAlgorithms } from "./algorithms";
import { checkMatrix } from "./check-matrix";
import { type DistinctRows, distinctRowsOf } from "./distinct-rows";
import type { Anchor } from "./identity";
import { scorePartitions } from "./score-partitions";
import { cutTree } from "./tree/cut-tree";

/** An algorithm and what a person set of its parameters. */
export interface Method {
  readonly algorithm: Algorithm;
  readonly parameters: GivenParameters;
}

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
  const partitions = await find(matrix.rows, distinct, method, options, job, tree);
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

async function find(
  rows: number,
  distinct: DistinctRows,
  { algorithm, parameters }: Method,
  options: SweepOptions,
  job: Job,
  known: MergeTree | undefined,
): Promise<readonly FoundPartition[]> {
  const chosen: ClusterAlgorithm<Algorithm> = clusterAlgorithms[algorithm];
  const given = parametersOf(algorithm, parameters);
  if (chosen.chooses === "density") return [await chosen.find(distinct, given, options, job)];
  if (chosen.chooses === "k") {
    return chosen.find(distinct, possibleKs(rows, distinct.rows, options), given, options, job);
  }
  const tree = known ?? (await chosen.grow(distinct, given, options, job));
  const { minK, maxK } = possibleKs(rows, tree.leaves, options);
  const cuts: FoundPartition[] = [];
  for (let k = minK; k <= maxK; k++) {
    const labels = cutTree(tree, k);
    cuts.push({ k, labels: Int32Array.from(distinct.firstRow, (row) => labels[row]!) });
    await job.pause();
  }
  return cuts;
}

/** The algorithm's own schema fills in what was not given and refuses what it does not know. */
function parametersOf<A extends Algorithm>(algorithm: A, given: GivenParameters): Parameters<A> {
  const parsed = algorithmSchemas[algorithm].safeParse(given);
  if (parsed.success) return parsed.data as Parameters<A>;
  const [issue] = parsed.error.issues;
  throw new Failure(
    "option-invalid",
    `The method "${algorithm}" cannot take ${JSON.stringify(given)}: ${issue?.path.join(".") ?? ""} ${issue?.message ?? ""}.`,
  );
}

function sourcesOf({ columns, features }: Matrix): string[] {
  return Array.from({ length: columns }, (_, column) => features[column]?.column ?? String(column));
}

function possibleKs(
  rows: number,
  distinct: DistinctRows["rows"],
  { minK, maxK }: SweepOptions,
): Ks {
  const most = Math.min(distinct, rows - 1);
  if (most >= minK) return { minK, maxK: Math.min(maxK, most) };
  if (distinct === 1) {
    throw new Failure(
      "too-few-distinct-rows",
      `All ${rows} customers are the same in the chosen columns, so they cannot be divided; ${minK} segments were asked for.`,
    );
  }
  throw new Failure(
    "too-few-distinct-rows",
    `These rows contain only ${distinct} different customers, so at most ${most} segments can be formed; ${minK} were asked for.`,
  );
}
