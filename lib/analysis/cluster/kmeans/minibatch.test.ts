import { describe, expect, it } from "vitest";
import { sweepOptionsSchema } from "@/lib/schema/clustering";
import { allEngines } from "../../kernels/testing/engines";
import { distinctRows } from "../distinct-rows";
import families from "../golden/families.json";
import golden from "../golden/inertias.json";
import { inertiaOf } from "../testing/inertia-of";
import { inlineJob } from "../testing/inline-job";
import { manyRows } from "../testing/many-rows";
import { minibatch } from "./minibatch";

const [twin, simd] = allEngines();

function find(data: ReturnType<typeof distinctRows>, seed: number, width = 1, engine = simd!) {
  const options = sweepOptionsSchema.parse({ maxK: 10, seed });
  const job = inlineJob(engine, width);
  return minibatch.find(data, { minK: 2, maxK: 10 }, { batchSize: null }, options, job);
}

function distinctOf(rows: number, columns: number, values: ArrayLike<number>) {
  return distinctRows({ rows, columns, values: Float32Array.from(values), features: [] });
}

describe("mini-batch k-means", () => {
  it.each(golden.cases)("is as good as scikit-learn's on average: $name", async (given) => {
    const data = distinctOf(given.rows, given.columns, given.values);
    const theirs = families.cases.find(({ name }) => name === given.name)!.minibatch;
    const seeds = [1, 2, 3, 4];
    const sums = theirs.map(() => 0);
    for (const seed of seeds) {
      (await find(data, seed)).forEach(({ k, labels, used }, i) => {
        expect(new Set(labels).size).toBe(k);
        expect(used).toEqual({ batchSize: given.rows });
        sums[i]! += inertiaOf(data, labels, k) / seeds.length;
      });
    }
    const ratios = sums.map((sum, i) => sum / theirs[i]!);
    expect(ratios.reduce((a, b) => a + b) / ratios.length).toBeLessThan(1.02);
  });

  it("gives the same labels for any number of threads, with every engine, and says what it is", async () => {
    const { rows, columns, values } = manyRows(3000, 3);
    const data = distinctOf(rows, columns, values);
    const expected = await find(data, 1);
    expect(await find(data, 1, 3)).toEqual(expected);
    expect(await find(data, 1, 1, twin!)).toEqual(expected);
    expect(expected[0]).toMatchObject({ k: 2, used: { batchSize: 1024 } });
    expect(expected[0]!.approximation).toContain("1,024");
  });

  it("looks at rows as often as they occur", async () => {
    const values = [
      ...new Array<number>(3000).fill(0),
      ...new Array<number>(3000).fill(1),
      50,
      51,
      52,
    ];
    const found = await minibatch.find(
      distinctOf(values.length, 1, values),
      { minK: 2, maxK: 2 },
      { batchSize: 100 },
      sweepOptionsSchema.parse({}),
      inlineJob(simd!),
    );
    expect(found[0]!.used).toEqual({ batchSize: 100 });
    expect(new Set(found[0]!.labels).size).toBe(2);
  });
});
