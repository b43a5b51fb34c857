import { type Stability, stability as stabilityOf } from "@/lib/analysis/score/stability";
import type { CoreJob } from "./core-job";
import { type Finding, findPartition } from "./find-partitions";
import { finding } from "./label-job";

interface Question extends Finding<"kmeans"> {
  readonly resamples: number;
}

interface Answer {
  /** Per segment. */
  readonly jaccards: readonly number[];
  readonly adjustedRand: number;
}

const question: Question = { ...finding("kmeans", {}, 5), restarts: 10, resamples: 50 };

/** How well segments are found again in resamples; finding them by k-means is on the clock too. */
export const stability: CoreJob<Question, Stability, Answer, never> = {
  name: "stability",
  cases: (scale) => [
    {
      what: `k-means, k = ${question.k}, and its stability in ${question.resamples} resamples`,
      rows: scale === "quick" ? 1000 : 20_000,
      columns: 10,
      question,
      peers: [],
      withinMs: 2000,
    },
  ],
  async run(matrix, { resamples, ...asked }, job) {
    const { distinct, partition } = await findPartition(matrix, asked, job);
    const { k, seed } = asked;
    return stabilityOf(distinct, partition.labels, k, { seed, resamples }, job);
  },
  digest: ({ jaccards, adjustedRand }) => ({ jaccards, adjustedRand }),
  compare: () => ({ text: "", holds: true }),
  remark: ({ jaccards, adjustedRand }) =>
    `Jaccard ${jaccards.map((jaccard) => jaccard.toFixed(2)).join(", ")}; adjusted Rand ${adjustedRand.toFixed(3)}`,
};
