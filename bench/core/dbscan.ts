import { finding, labelJob } from "./label-job";

const eps = 1.2;
const minSamples = 10;

/** DBSCAN with given parameters, so that both sides must find the same. */
export const dbscan = labelJob("dbscan", 0, (scale) => [
  {
    what: `DBSCAN, eps = ${eps}, at least ${minSamples} rows`,
    rows: scale === "quick" ? 1000 : 20_000,
    columns: 10,
    question: finding("dbscan", { eps, minSamples }),
    peers: [{ library: "scikit-learn", work: "dbscan", told: { eps, minSamples }, atLeast: 10 }],
  },
]);
