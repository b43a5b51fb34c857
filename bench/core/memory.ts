import { sweepKmeans } from "@/lib/analysis/cluster/sweep";
import { project } from "@/lib/analysis/project/project";
import { type Sweep, sweepOptionsSchema } from "@/lib/schema/clustering";
import { type Projection, projectionOptionsSchema } from "@/lib/schema/projection";
import type { CoreJob } from "./core-job";

type Nothing = Readonly<Record<never, never>>;

interface Both {
  readonly sweep: Sweep;
  readonly map: Projection;
}

/** How much a tab holds while it sweeps and maps a large file, both results kept as the app keeps them. */
export const memory: CoreJob<Nothing, Both, string, never> = {
  name: "memory",
  cases: (scale) => [
    {
      what: "sweep k = 2..12, sampled silhouettes, then PCA, in one tab",
      rows: scale === "quick" ? 5000 : 1_000_000,
      columns: 10,
      question: {},
      peers: [],
      withinProcessBytes: 1.5e9,
    },
  ],
  async run(matrix, _, job) {
    const sweep = await sweepKmeans(matrix, sweepOptionsSchema.parse({}), job);
    const map = await project(matrix, projectionOptionsSchema.parse({ method: "pca" }), job);
    return { sweep, map };
  },
  digest: ({ sweep }) =>
    `k = ${sweep.verdict.k}, silhouettes of ${sweep.scoredRows.toLocaleString("en-US")} rows`,
  compare: () => ({ text: "", holds: true }),
  remark: (answer) => answer,
};
