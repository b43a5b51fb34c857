import type { CoreJob } from "./core-job";
import { type Finding, type Found, findPartition } from "./find-partitions";

type Question = Finding<"mixture">;

interface Answer {
  /** In nats, over all rows. */
  readonly logLikelihood: number;
}

const k = 8;
const covariance = "full";
/** scikit-learn's own end, and the most iterations that ours takes. */
const told = { covariance, tolerance: 1e-3, maxIterations: 300 };

/** One Gaussian mixture with full covariances, from k-means. */
export const mixture: CoreJob<Question, Found, Answer, Answer> = {
  name: "mixture",
  cases: (scale) => [
    {
      what: `Gaussian mixture, k = ${k}, full covariances`,
      rows: scale === "quick" ? 2000 : 100_000,
      columns: 10,
      question: { algorithm: "mixture", parameters: { covariance }, k, restarts: 1, seed: 42 },
      peers: [{ library: "scikit-learn", work: "mixture", told, atLeast: 3 }],
    },
  ],
  run: findPartition,
  digest: ({ partition }) => ({ logLikelihood: partition.likelihood?.log ?? Number.NaN }),
  compare: (ours, theirs) => {
    const more = (ours.logLikelihood - theirs.logLikelihood) / Math.abs(theirs.logLikelihood);
    return {
      text: `log-likelihood ours ${ours.logLikelihood.toFixed(1)}, theirs ${theirs.logLikelihood.toFixed(1)}`,
      holds: more >= -1e-4,
    };
  },
};
