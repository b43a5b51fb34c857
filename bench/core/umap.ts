import { project } from "@/lib/analysis/project/project";
import { type Projection, projectionOptionsSchema } from "@/lib/schema/projection";
import type { CoreJob } from "./core-job";
import { trustworthiness } from "./trustworthiness";

interface Question {
  readonly seed: number;
}

interface Places {
  /** rows × 2, row-major. */
  readonly map: readonly number[];
}

/** UMAP as it comes on both sides: 15 neighbors, as many epochs as the rows call for. */
export const umap: CoreJob<Question, Projection, Places, Places> = {
  name: "umap",
  cases: (scale) => [
    {
      what: "UMAP, 15 neighbors",
      rows: scale === "quick" ? 300 : 5000,
      columns: 10,
      question: { seed: 42 },
      peers: [{ library: "umap-js", work: "umap" }],
    },
  ],
  run: (matrix, question, job) =>
    project(matrix, projectionOptionsSchema.parse({ method: "umap", ...question }), job),
  digest: ({ coordinates }) => ({ map: [...coordinates] }),
  compare: (ours, theirs, matrix) => {
    const kept = [trustworthiness(matrix, ours.map), trustworthiness(matrix, theirs.map)] as const;
    return {
      text: `trustworthiness ours ${kept[0].toFixed(4)}, theirs ${kept[1].toFixed(4)}`,
      holds: kept[0] >= kept[1] - 0.01,
    };
  },
};
