import { Failure } from "@/lib/schema/failure";
import type { Steps } from "@/lib/schema/progress";
import type { Job } from "../../executor";
import type { Engine } from "../../kernels/engine";
import type { WeightedRows } from "../points";
import type { NearLeaves } from "./linkage-lists";
import { type PairLinkage, pairSpace } from "./linkage-pairs";
import { mergeRest } from "./linkage-rest";
import { mergeInRounds, type RoundsResult } from "./linkage-rounds";
import type { Merges } from "./number-merges";

/** Clusters whose distances to each other are kept in a table, at most: 200 MB. */
const mostInTable = [7000, 2000, 1];

/**
 * All merges of a tree by average or complete linkage. While clusters are many and small, distances are measured when
 * they are needed; once at most 7,000, and at most half as many as leaves, are left, all are measured into a table. Where
 * there is no memory for it, the table is made smaller and then done without, which takes longer.
 */
export async function mergePairs(
  leaves: WeightedRows,
  near: NearLeaves,
  linkage: PairLinkage,
  job: Job,
): Promise<Merges> {
  const half = Math.ceil(leaves.rows / 2);
  for (const until of new Set(mostInTable.map((most) => Math.min(most, half)))) {
    const input = { leaves, near, linkage, until };
    const rounds = await job.executor.run("mergePairsInRounds", input, job.report);
    try {
      return await mergeRest(leaves, linkage, rounds, job);
    } catch (thrown) {
      const isTooMuch = thrown instanceof Failure && thrown.code === "memory-refused";
      if (!isTooMuch || until === 1) throw thrown;
    }
  }
  throw new Error("There is always a last attempt.");
}

export interface PairRoundsInput {
  readonly leaves: WeightedRows;
  readonly near: NearLeaves;
  readonly linkage: PairLinkage;
  /** How many clusters are to be left, at most. */
  readonly until: number;
}

/** The merges of the lowest part of the tree. */
export function* mergePairsInRounds(
  { leaves, near, linkage, until }: PairRoundsInput,
  engine: Engine,
): Steps<RoundsResult, never> {
  const space = pairSpace(leaves, linkage, engine);
  try {
    return yield* mergeInRounds(space, near, until);
  } finally {
    space.close();
  }
}
