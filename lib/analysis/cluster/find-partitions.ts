import type { Algorithm, GivenParameters, Parameters } from "@/lib/schema/algorithm";
import { algorithmSchemas } from "@/lib/schema/algorithm";
import type { MergeTree, SweepOptions } from "@/lib/schema/clustering";
import { Failure } from "@/lib/schema/failure";
import type { Job } from "../executor";
import type { ClusterAlgorithm, FoundPartition, Ks } from "./algorithm";
import { clusterAlgorithms } from "./algorithms";
import type { DistinctRows } from "./distinct-rows";
import { cutTree } from "./tree/cut-tree";

/** An algorithm and what a person set of its parameters. */
export interface Method {
  readonly algorithm: Algorithm;
  readonly parameters: GivenParameters;
}

/**
 * What an algorithm makes of distinct rows that stand for `rows` customers: a partition for every k of the options that the
 * rows allow, or the one that an algorithm without k finds. `known`: its tree of the same rows, where it is there already.
 */
export async function findPartitions(
  rows: number,
  distinct: DistinctRows,
  { algorithm, parameters }: Method,
  options: SweepOptions,
  job: Job,
  known?: MergeTree,
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
    cuts.push({
      k,
      labels: Int32Array.from(distinct.firstRow, (row) => labels[row]!),
      ...(tree.approximate && { approximation: fromGroups(tree.leaves) }),
    });
    await job.pause();
  }
  return cuts;
}

function fromGroups(groups: number): string {
  return `There are too many customers for the whole tree: they were first put into ${groups.toLocaleString("en-US")} small groups of much alike ones.`;
}

/** The algorithm's own schema fills in what was not given and refuses what it does not know. */
export function parametersOf<A extends Algorithm>(
  algorithm: A,
  given: GivenParameters,
): Parameters<A> {
  const parsed = algorithmSchemas[algorithm].safeParse(given);
  if (parsed.success) return parsed.data as Parameters<A>;
  const [issue] = parsed.error.issues;
  throw new Failure(
    "option-invalid",
    `The method "${algorithm}" cannot take ${JSON.stringify(given)}: ${issue?.path.join(".") ?? ""} ${issue?.message ?? ""}.`,
  );
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
