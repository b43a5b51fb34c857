import { describe, expect, it } from "vitest";
import { sweepOptionsSchema } from "@/lib/schema/clustering";
import type { Engine } from "../kernels/engine";
import { allEngines } from "../kernels/testing/engines";
import golden from "./golden/inertias.json";
import many from "./golden/many-rows.json";
import { findByKmeans } from "./kmeans/kmeans";
import type { WeightedRows } from "./points";
import { inertiaOf } from "./testing/inertia-of";
import { inlineJob } from "./testing/inline-job";
import { manyRows } from "./testing/many-rows";

const [, simd] = allEngines();

async function inertias(
  data: WeightedRows,
  minK: number,
  maxK: number,
  seed: number,
  engine: Engine,
) {
  const options = sweepOptionsSchema.parse({ minK, maxK, seed });
  const found = await findByKmeans(data, { minK, maxK }, options, inlineJob(engine));
  return found.map(({ k, labels }) => ({ k, inertia: inertiaOf(data, labels, k) }));
}

describe("the inertia of k-means against scikit-learn's best of ten", () => {
  const rowsOf = ({ rows, columns, values }: (typeof golden.cases)[number]): WeightedRows => ({
    rows,
    columns,
    values: Float32Array.from(values),
    weights: new Float64Array(rows).fill(1),
  });

  it.each(golden.cases)("is no higher over a range of k: $name", async (given) => {
    for (const seed of [42, 1, 2]) {
      for (const { k, inertia } of await inertias(rowsOf(given), 2, 10, seed, simd!)) {
        expect(inertia / given.inertias[k - 2]!, `k = ${k}, seed ${seed}`).toBeLessThan(1.001);
      }
    }
  });

  it.each(golden.cases)("is no higher for one k asked for alone: $name", async (given) => {
    for (const seed of [42, 1, 2]) {
      for (const alone of [2, 3, 4, 7]) {
        const [found] = await inertias(rowsOf(given), alone, alone, seed, simd!);
        const reference = given.inertias[alone - 2]!;
        expect(found!.inertia / reference, `k = ${alone}, seed ${seed}`).toBeLessThan(1.001);
      }
    }
  });

  it.each(many.cases)("is no higher for $rows rows", async ({ rows, columns, ks, ...expected }) => {
    const data = manyRows(rows, columns);
    const sum = data.values.reduce((a, b) => a + b, 0);
    expect(sum / expected.checksum).toBeCloseTo(1, 9);
    for (const { k, inertia } of await inertias(data, ks[0]!, ks.at(-1)!, 1, simd!)) {
      const i = ks.indexOf(k);
      if (i < 0) continue;
      expect(inertia / expected.inertias[i]!, `k = ${k}`).toBeLessThan(1.001);
    }
  });
});
