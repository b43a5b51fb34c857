import { describe, expect, it } from "vitest";
import golden from "./golden/inertias.json";
import { kmeansNeighbors } from "./kmeans-neighbors";
import { kmeansRestarts } from "./kmeans-restarts";

const seeds = [42, 1, 2];

function finish<R>(steps: Generator<unknown, R, void>): R {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

describe("the inertia of k-means against scikit-learn's best of ten", () => {
  const matched = ({ rows, columns, values, inertias }: (typeof golden.cases)[number]) => {
    const weights = new Float64Array(rows).fill(1);
    const data = { rows, columns, values: Float32Array.from(values), weights };
    return (minK: number, maxK: number) => {
      for (const seed of seeds) {
        const shared = { data, maxIterations: 300, seed };
        const partitions = finish(
          kmeansRestarts({ ...shared, minK, maxK, from: 0, to: 10, thorough: true }),
        );
        for (const { k, inertia } of finish(kmeansNeighbors({ ...shared, partitions }))) {
          expect(inertia / inertias[k - 2]!, `k = ${k}, seed ${seed}`).toBeLessThan(1.001);
        }
      }
    };
  };

  it.each(golden.cases)("is no higher over a range of k: $name", (data) => {
    matched(data)(2, 10);
  });

  it.each(golden.cases)("is no higher for one k asked for alone: $name", (data) => {
    for (const k of [2, 3, 4, 7]) matched(data)(k, k);
  });
});
