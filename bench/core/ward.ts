import { growTree, type Method } from "@/lib/analysis/cluster/sweep";
import { type MergeTree, sweepOptionsSchema } from "@/lib/schema/clustering";
import type { Case, CoreJob, PeerChoice } from "./core-job";

interface Answer {
  readonly heights: readonly number[];
  readonly approximate: boolean;
}

interface Peer {
  readonly heights: readonly number[];
}

const told = { linkage: "ward" };

/** A whole merge tree; heights are compared one by one. */
export const ward: CoreJob<Method, MergeTree, Answer, Peer> = {
  name: "ward",
  cases: (scale) => {
    const native = (atLeast?: number): PeerChoice[] => [
      { library: "scipy", work: "tree", told, ...(atLeast ? { atLeast } : {}) },
      { library: "fastcluster", work: "tree", told },
    ];
    const npm: PeerChoice[] = [{ library: "ml-hclust", work: "tree" }];
    if (scale === "quick") return [line(1000, native()), line(200, npm)];
    return [
      line(5000, native()),
      line(20_000, native(10)),
      { ...line(50_000, []), withinMs: 20_000 },
      line(2000, npm),
    ];
  },
  run: (matrix, method, job) => growTree(matrix, method, sweepOptionsSchema.parse({}), job),
  digest: ({ heights, approximate }) => ({ heights: [...heights], approximate }),
  compare: (ours, theirs) => compareHeights(ours.heights, theirs.heights),
  remark: ({ approximate }) => (approximate ? "rows were grouped first" : "exact"),
};

function line(rows: number, peers: readonly PeerChoice[]): Case<Method> {
  const question: Method = { algorithm: "ward", parameters: {} };
  return { what: "Ward's tree", rows, columns: 10, question, peers };
}

/** Both ascending; equal rows that share a leaf are joined at height 0 by others. */
export function compareHeights(ours: readonly number[], theirs: readonly number[]) {
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
