import { inertiaJob } from "./inertia-job";
import { finding } from "./label-job";

const k = 8;

/** k-means that splits the largest segment in two until there are enough; both sides split by the sum of squares. */
export const bisecting = inertiaJob("bisecting", 1.02, (scale) => [
  {
    what: `bisecting k-means, k = ${k}, 10 restarts`,
    rows: scale === "quick" ? 2000 : 100_000,
    columns: 10,
    question: { ...finding("bisecting", { split: "spread" }, k), restarts: 10 },
    peers: [{ library: "scikit-learn", work: "bisecting" }],
  },
]);
