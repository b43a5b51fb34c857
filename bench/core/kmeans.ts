import type { Case, CoreJob, PeerChoice } from "./core-job";
import {
  type Finding,
  type Found,
  findPartition,
  inertiaOf,
  labelsOfRows,
} from "./find-partitions";

type Question = Finding<"kmeans">;

interface Answer {
  readonly inertia: number;
}

const k = 8;

/** One k, without scores: the same job as scikit-learn's KMeans. */
export const kmeans: CoreJob<Question, Found, Answer, Answer> = {
  name: "kmeans",
  cases: (scale) => {
    const [large, small] = scale === "quick" ? [5000, 2000] : [1_000_000, 100_000];
    return [
      lines(large, 1, [{ library: "scikit-learn", work: "kmeans" }]),
      lines(large, 10, [{ library: "scikit-learn", work: "kmeans", atLeast: 3 }]),
      lines(small, 1, [{ library: "ml-kmeans", work: "kmeans" }]),
    ];
  },
  run: findPartition,
  digest: (found, matrix) => ({ inertia: inertiaOf(matrix, labelsOfRows(found)) }),
  compare: (ours, theirs) => {
    const ratio = ours.inertia / theirs.inertia;
    return { text: `inertia ${ratio.toFixed(5)} × theirs`, holds: ratio <= 1.001 };
  },
};

function lines(rows: number, restarts: number, peers: readonly PeerChoice[]): Case<Question> {
  return {
    what: `k-means, k = ${k}, ${restarts === 1 ? "1 restart" : `${restarts} restarts`}`,
    rows,
    columns: 10,
    question: { algorithm: "kmeans", parameters: {}, k, restarts, seed: 42 },
    peers,
  };
}
