import { finding, labelJob } from "./label-job";

const minClusterSize = 50;
const minSamples = 10;
const told = { minClusterSize, minSamples };
/** The library of that name does not count the row itself. */
const toldWithoutItself = { minClusterSize, minSamples: minSamples - 1 };

/** HDBSCAN with given sizes. Equal distances may be joined in another order, so a few rows may differ. */
export const hdbscan = labelJob("hdbscan", 0.01, (scale) => [
  {
    what: `HDBSCAN, segments of at least ${minClusterSize} rows`,
    rows: scale === "quick" ? 1000 : 20_000,
    columns: 10,
    question: finding("hdbscan", { minClusterSize, minSamples }),
    peers: [
      { library: "scikit-learn", work: "hdbscan", told },
      { library: "hdbscan", work: "hdbscan", told: toldWithoutItself },
    ],
  },
]);
