import type { Case, PeerChoice } from "./core-job";
import type { Finding } from "./find-partitions";
import { inertiaJob } from "./inertia-job";
import { finding } from "./label-job";

const k = 8;

/** One k, without scores: the same job as scikit-learn's KMeans. */
export const kmeans = inertiaJob("kmeans", 1.001, (scale) => {
  const [large, small] = scale === "quick" ? [5000, 2000] : [1_000_000, 100_000];
  return [
    line(large, 1, [{ library: "scikit-learn", work: "kmeans" }]),
    line(large, 10, [{ library: "scikit-learn", work: "kmeans", atLeast: 3 }]),
    line(small, 1, [{ library: "ml-kmeans", work: "kmeans" }]),
  ];
});

function line(
  rows: number,
  restarts: number,
  peers: readonly PeerChoice[],
): Case<Finding<"kmeans">> {
  return {
    what: `k-means, k = ${k}, ${restarts === 1 ? "1 restart" : `${restarts} restarts`}`,
    rows,
    columns: 10,
    question: { ...finding("kmeans", {}, k), restarts },
    peers,
  };
}
