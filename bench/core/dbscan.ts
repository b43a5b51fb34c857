import type { CoreJob } from "./core-job";
import { differentRows } from "./different-rows";
import { type Finding, type Found, findPartition, labelsOfRows } from "./find-partitions";

type Question = Finding<"dbscan">;

interface Answer {
  /** Per row, negative for noise. */
  readonly labels: readonly number[];
}

const eps = 1.2;
const minSamples = 10;

/** DBSCAN with given parameters, so that both sides must find the same. */
export const dbscan: CoreJob<Question, Found, Answer, Answer> = {
  name: "dbscan",
  cases: (scale) => [
    {
      what: `DBSCAN, eps = ${eps}, at least ${minSamples} rows`,
      rows: scale === "quick" ? 1000 : 20_000,
      columns: 10,
      question: {
        ...{ algorithm: "dbscan", k: 2, restarts: 1, seed: 42 },
        parameters: { eps, minSamples },
      },
      peers: [{ library: "scikit-learn", work: "dbscan", told: { eps, minSamples }, atLeast: 10 }],
    },
  ],
  run: findPartition,
  digest: (found) => ({ labels: [...labelsOfRows(found)] }),
  compare: (ours, theirs) => {
    const different = differentRows(ours.labels, theirs.labels);
    return {
      text: `${different} of ${theirs.labels.length} rows differ`,
      holds: different === 0,
    };
  },
};
