import { inertiaJob } from "./inertia-job";
import { finding } from "./label-job";

const k = 8;

/** k-means that looks at few of the rows. */
export const minibatch = inertiaJob("minibatch", 1.02, (scale) => [
  {
    what: `mini-batch k-means, k = ${k}`,
    rows: scale === "quick" ? 5000 : 1_000_000,
    columns: 10,
    question: finding("minibatch", {}, k),
    peers: [{ library: "scikit-learn", work: "minibatch" }],
  },
]);
