import { describe, expect, it } from "vitest";
import { goldenMatrix } from "../cluster/testing/density-data";
import { inlineExecutor } from "../inline-executor";
import { allEngines } from "../kernels/testing/engines";
import { counterRandom, streams } from "../random/counter-random";
import golden from "./golden/neighbors.json";
import { nearestNeighbors } from "./nearest-neighbors";

const jobOn = (engine = allEngines()[0]) => ({
  executor: inlineExecutor(undefined, engine),
  report: () => {},
  pause: async () => {},
});
const job = jobOn();

function normalRows(rows: number, columns: number) {
  const random = counterRandom(11, streams.samples, rows, columns);
  const values = Float32Array.from({ length: rows * columns }, () => random.normal());
  return { rows, columns, values };
}

describe("nearest neighbors", () => {
  it("of numbers on a line, equally near ones by row", async () => {
    const values = Float32Array.of(0, 1, 2, 4, 1);
    const found = await nearestNeighbors({ rows: 5, columns: 1, values }, 2, job);
    expect([...found.indices]).toEqual([1, 4, 4, 0, 1, 4, 2, 1, 1, 0]);
    expect([...found.distances]).toEqual([1, 1, 0, 1, 1, 1, 2, 3, 0, 1]);
  });

  it("are all others where fewer are there than asked for, and none of a single row", async () => {
    const values = Float32Array.of(3, 1, 8);
    const three = await nearestNeighbors({ rows: 3, columns: 1, values }, 10, job);
    expect(three.count).toBe(2);
    expect([...three.indices]).toEqual([1, 2, 0, 2, 0, 1]);
    const one = await nearestNeighbors(
      { rows: 1, columns: 2, values: Float32Array.of(1, 2) },
      3,
      job,
    );
    expect(one).toEqual({ count: 0, indices: new Uint32Array(0), distances: new Float64Array(0) });
  });

  it("of rows that are all equal are the first others, at 0", async () => {
    const rows = 200;
    const values = new Float32Array(rows * 3).fill(0.1);
    const found = await nearestNeighbors({ rows, columns: 3, values }, 4, job);
    expect([...found.indices.subarray(0, 8)]).toEqual([1, 2, 3, 4, 0, 2, 3, 4]);
    expect([...found.indices.subarray(4 * 199)]).toEqual([0, 1, 2, 3]);
    expect(found.distances.every((d) => d === 0)).toBe(true);
  });

  it.each([1e-30, 1e-18, 1e16, 1e28])(
    "are the same with all numbers %d times as large",
    async (factor) => {
      const data = normalRows(120, 4);
      const exact = 2 ** Math.round(Math.log2(factor));
      const scaled = { ...data, values: data.values.map((x) => x * exact) };
      const plain = await nearestNeighbors(data, 6, job);
      const found = await nearestNeighbors(scaled, 6, job);
      expect(found.indices).toEqual(plain.indices);
      expect(found.distances).toEqual(plain.distances.map((d) => d * exact));
    },
  );

  it("are the same bytes on every engine, also with 1,000 columns", async () => {
    for (const data of [normalRows(900, 5), normalRows(60, 1000), normalRows(500, 1)]) {
      const all = await Promise.all(allEngines().map((e) => nearestNeighbors(data, 12, jobOn(e))));
      for (const found of all) expect(found).toEqual(all[0]);
    }
  });

  it("do not depend on how many threads share the work", async () => {
    const data = normalRows(1500, 3);
    const alone = await nearestNeighbors(data, 7, job);
    for (const width of [2, 4]) {
      const wide = { ...job, executor: { ...job.executor, width } };
      expect(await nearestNeighbors(data, 7, wide)).toEqual(alone);
    }
  });

  it("of rows with a NaN come to an end", async () => {
    const values = Float32Array.of(1, Number.NaN, 3, 4, 5, Number.NaN);
    const found = await nearestNeighbors({ rows: 6, columns: 1, values }, 2, job);
    expect(found.indices.length).toBe(12);
  });
});

describe("nearest neighbors against scikit-learn", () => {
  it.each(golden.cases)("has the same for $data", async (expected) => {
    const { rows, columns, values } = goldenMatrix(expected.data);
    const found = await nearestNeighbors({ rows, columns, values }, expected.count, job);
    const hasTies = /ties|duplicates/.test(expected.data);
    expected.rows.forEach((row, i) => {
      const start = row * expected.count;
      expected.distances[i]!.forEach((d, n) => {
        expect(Math.abs(found.distances[start + n]! - d)).toBeLessThanOrEqual(1e-12 * (1 + d));
      });
      if (hasTies) return;
      expect([...found.indices.subarray(start, start + expected.count)]).toEqual(
        expected.indices[i],
      );
    });
  });
});
