import type { CoreJob } from "./core-job";
import { differentRows } from "./different-rows";
import { type Finding, type Found, findPartition, labelsOfRows } from "./find-partitions";

type Question = Finding<"hdbscan">;

interface Answer {
  /** Per row, negative for noise. */
  readonly labels: readonly number[];
}

const minClusterSize = 50;
const minSamples = 10;

/** HDBSCAN with given sizes. Equal distances may be joined in another order, so a few rows may differ. */
export const hdbscan: CoreJob<Question, Found, Answer, Answer> = {
  name: "hdbscan",
  cases: (scale) => [
    {
      what: `HDBSCAN, segments of at least ${minClusterSize} rows`,
      rows: scale === "quick" ? 1000 : 20_000,
      columns: 10,
      question: {
        ...{ algorithm: "hdbscan", k: 2, restarts: 1, seed: 42 },
        parameters: { minClusterSize, minSamples },
      },
      peers: [
        { library: "scikit-learn", work: "hdbscan", told: { minClusterSize, minSamples } },
        // Does not count the row itself.
        {
          library: "hdbscan",
          work: "hdbscan",
          told: { minClusterSize, minSamples: minSamples - 1 },
        },
      ],
    },
  ],
  run: findPartition,
  digest: (found) => ({ labels: [...labelsOfRows(found)] }),
  compare: (ours, theirs) => {
    const rows = theirs.labels.length;
    const different = differentRows(ours.labels, theirs.labels);
    return { text: `${different} of ${rows} rows differ`, holds: different <= rows / 100 };
  },
};
