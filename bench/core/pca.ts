import { project } from "@/lib/analysis/project/project";
import { type Projection, projectionOptionsSchema } from "@/lib/schema/projection";
import type { CoreJob } from "./core-job";

type Nothing = Readonly<Record<never, never>>;

interface Answer {
  /** Of the variance, per axis. */
  readonly shares: readonly number[];
}

/** Two principal components and every row's place on them. */
export const pca: CoreJob<Nothing, Projection, Answer, Answer> = {
  name: "pca",
  cases: (scale) => [
    {
      what: "PCA to 2 dimensions",
      rows: scale === "quick" ? 2000 : 1_000_000,
      columns: 10,
      question: {},
      peers: [{ library: "scikit-learn", work: "pca", atLeast: 5 }],
    },
  ],
  run: (matrix, _, job) => project(matrix, projectionOptionsSchema.parse({ method: "pca" }), job),
  digest: ({ explainedVariance = [] }) => ({ shares: explainedVariance }),
  compare: (ours, theirs) => {
    const off = Math.max(...theirs.shares.map((share, i) => Math.abs(share - ours.shares[i]!)));
    return { text: `shares of variance within ${off.toExponential(1)}`, holds: off <= 1e-6 };
  },
};
