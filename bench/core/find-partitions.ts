import type { FoundPartition } from "@/lib/analysis/cluster/algorithm";
import { clusterAlgorithms } from "@/lib/analysis/cluster/algorithms";
import { type DistinctRows, distinctRowsOf } from "@/lib/analysis/cluster/distinct-rows";
import type { Job } from "@/lib/analysis/executor";
import { type Algorithm, algorithmSchemas, type Parameters } from "@/lib/schema/algorithm";
import { sweepOptionsSchema } from "@/lib/schema/clustering";
import type { Matrix } from "@/lib/schema/matrix";

/** An algorithm that makes partitions without a tree, and what it is to be told. */
export interface Finding<A extends Algorithm> {
  readonly algorithm: A;
  readonly parameters: Partial<Parameters<A>>;
  /** Of no account to an algorithm that chooses k by itself. */
  readonly k: number;
  readonly restarts: number;
  readonly seed: number;
}

/** A partition of distinct rows. */
export interface Found {
  readonly partition: FoundPartition;
  readonly distinct: DistinctRows;
}

/** What the app does for one k, without the scores: equal rows are grouped, then clustered. */
export async function findPartition<A extends Algorithm>(
  matrix: Matrix,
  { algorithm, parameters, k, restarts, seed }: Finding<A>,
  job: Job,
): Promise<Found> {
  const chosen = clusterAlgorithms[algorithm];
  const given = algorithmSchemas[algorithm].parse(parameters) as Parameters<A>;
  const options = sweepOptionsSchema.parse({ minK: k, maxK: k, restarts, seed });
  const distinct = await distinctRowsOf(matrix, job);
  if (chosen.chooses === "density") {
    return { partition: await chosen.find(distinct, given, options, job), distinct };
  }
  if (chosen.chooses === "cut") throw new Error(`The method "${algorithm}" makes a tree.`);
  const [partition] = await chosen.find(distinct, { minK: k, maxK: k }, given, options, job);
  if (!partition) throw new Error(`The method "${algorithm}" found nothing for k = ${k}.`);
  return { partition, distinct };
}

export function labelsOfRows({ partition, distinct }: Found): Int32Array {
  return Int32Array.from(distinct.indexOfRow, (index) => partition.labels[index]!);
}

/** Sum over rows of the squared distance to the mean of their label, in float64. */
export function inertiaOf({ rows, columns, values }: Matrix, labels: Int32Array): number {
  const k = labels.reduce((most, label) => Math.max(most, label), -1) + 1;
  const sizes = new Float64Array(k);
  for (const label of labels) sizes[label]! += 1;
  let inertia = 0;
  for (let j = 0; j < columns; j++) {
    const column = values.subarray(j * rows, (j + 1) * rows);
    const means = new Float64Array(k);
    for (let i = 0; i < rows; i++) means[labels[i]!]! += column[i]!;
    for (let c = 0; c < k; c++) means[c]! /= sizes[c]!;
    for (let i = 0; i < rows; i++) inertia += (column[i]! - means[labels[i]!]!) ** 2;
  }
  return inertia;
}
