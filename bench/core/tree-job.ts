import type { Method } from "@/lib/analysis/cluster/find-partitions";
import { growTree } from "@/lib/analysis/cluster/sweep";
import type { Algorithm } from "@/lib/schema/algorithm";
import { type MergeTree, sweepOptionsSchema } from "@/lib/schema/clustering";
import type { Agreement, Case, CoreJob, PeerChoice, Scale } from "./core-job";

interface Heights {
  readonly heights: readonly number[];
}

interface Answer extends Heights {
  readonly approximate: boolean;
}

/** Whole merge trees; heights are compared one by one. */
export function treeJob(
  name: string,
  cases: (scale: Scale) => readonly Case<Method>[],
): CoreJob<Method, MergeTree, Answer, Heights> {
  return {
    name,
    cases,
    run: (matrix, method, job) => growTree(matrix, method, sweepOptionsSchema.parse({}), job),
    digest: ({ heights, approximate }) => ({ heights: [...heights], approximate }),
    compare: (ours, theirs) => compareHeights(ours.heights, theirs.heights),
    remark: ({ approximate }) => (approximate ? "rows were grouped first" : "exact"),
  };
}

type Linkage = Extract<Algorithm, "ward" | "average" | "complete" | "single">;

export function treeCase(
  linkage: Linkage,
  rows: number,
  peers: readonly PeerChoice[],
): Case<Method> {
  const what = linkage === "ward" ? "Ward's tree" : `tree by ${linkage} linkage`;
  return { what, rows, columns: 10, question: { algorithm: linkage, parameters: {} }, peers };
}

export function nativeTrees(linkage: Linkage, atLeast?: number): PeerChoice[] {
  const work = { work: "tree", told: { linkage } };
  return [
    { library: "scipy", ...work, ...(atLeast ? { atLeast } : {}) },
    { library: "fastcluster", ...work },
  ];
}

/** Both ascending; equal rows that share a leaf of ours are joined at height 0 by others. */
export function compareHeights(ours: readonly number[], theirs: readonly number[]): Agreement {
  if (ours.length > theirs.length) {
    return { text: `${ours.length} merges, theirs ${theirs.length}`, holds: false };
  }
  const shared = theirs.length - ours.length;
  const off = theirs.reduce((most, height, i) => {
    const own = i < shared ? 0 : ours[i - shared]!;
    return Math.max(most, Math.abs(own - height) / Math.max(height, Number.MIN_VALUE));
  }, 0);
  return { text: `heights within ${off.toExponential(1)} of theirs`, holds: off <= 1e-6 };
}
