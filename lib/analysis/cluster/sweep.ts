import type { MergeTree, Sweep, SweepOptions } from "@/lib/schema/clustering";
import { Failure } from "@/lib/schema/failure";
import type { Matrix } from "@/lib/schema/matrix";
import type { Job } from "../executor";
import { runParts, splitRange } from "../run-parts";
import type { Labeling } from "../score/cells";
import { checkMatrix } from "./check-matrix";
import { cutTree } from "./cut-tree";
import { type DistinctRows, distinctRowsOf } from "./distinct-rows";
import type { Anchor } from "./identity";
import { betterOf } from "./kmeans-restarts";
import { scorePartitions } from "./score-partitions";

/**
 * k-means for every k of the options that the distinct rows allow, scored, with a verdict. Equal
 * rows are clustered once and counted as often as they occur. The same bytes whatever the executor's
 * width and (but for identities, which go by rows) whatever the order of the rows.
 * Throws a Failure for fewer than 3 rows, a value that is not finite, or too few distinct rows for minK.
 * O(restarts · ks · iterations · rows · columns + rows² · columns).
 */
export async function sweepKmeans(
  matrix: Matrix,
  options: SweepOptions,
  job: Job,
  anchor?: Anchor,
): Promise<Sweep> {
  checkMatrix(matrix);
  const distinct = await distinctRowsOf(matrix, job);
  const ks = possibleKs(matrix.rows, distinct.rows, options);
  const { rows, columns, values, weights } = distinct;
  const data = { rows, columns, values, weights };
  const { maxIterations, seed, restarts } = options;
  const parts = splitRange(restarts, job.executor.width).map((range) => ({
    data,
    ...ks,
    ...range,
    maxIterations,
    seed,
    thorough: true,
  }));
  const found = await runParts(job, "k-means", "kmeansRestarts", parts);
  const partitions = await job.executor.run(
    "kmeansNeighbors",
    { data, partitions: found.reduce(betterOf), maxIterations, seed },
    job.report,
  );
  return scorePartitions("kmeans", distinct, sourcesOf(matrix), partitions, options, job, anchor);
}

/**
 * The cuts of a Ward tree of the same Matrix at every k of the options that its leaves allow, scored
 * the same way.
 */
export async function sweepTree(
  matrix: Matrix,
  tree: MergeTree,
  options: SweepOptions,
  job: Job,
  anchor?: Anchor,
): Promise<Sweep> {
  checkMatrix(matrix);
  const distinct = await distinctRowsOf(matrix, job);
  const { minK, maxK } = possibleKs(matrix.rows, tree.leaves, options);
  const partitions: Labeling[] = [];
  for (let k = minK; k <= maxK; k++) {
    const labels = cutTree(tree, k);
    partitions.push({ k, labels: Int32Array.from(distinct.firstRow, (row) => labels[row]!) });
    await job.pause();
  }
  return scorePartitions("ward", distinct, sourcesOf(matrix), partitions, options, job, anchor);
}

function sourcesOf({ columns, features }: Matrix): string[] {
  return Array.from({ length: columns }, (_, column) => features[column]?.column ?? String(column));
}

function possibleKs(
  rows: number,
  distinct: DistinctRows["rows"],
  { minK, maxK }: SweepOptions,
): { minK: number; maxK: number } {
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
