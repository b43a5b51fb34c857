import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sweepOptionsSchema } from "@/lib/schema/clustering";
import type { Matrix } from "@/lib/schema/matrix";
import { inlineExecutor } from "../../inline-executor";
import { allEngines } from "../../kernels/testing/engines";
import golden from "../golden/hdbscan.json";
import { goldenMatrix, matrixOf, perRow, reordered, weightedRows } from "../testing/density-data";
import { hdbscan } from "./hdbscan";

const options = sweepOptionsSchema.parse({});
const job = {
  executor: inlineExecutor(undefined, allEngines()[1]),
  report: () => {},
  pause: async () => {},
};

async function find(
  matrix: Matrix,
  minClusterSize: number | null,
  minSamples: number | null,
  weights?: readonly number[],
) {
  const rows = weightedRows(matrix, weights);
  const found = await hdbscan.find(rows, { minClusterSize, minSamples }, options, job);
  return {
    ...found,
    labels: perRow(rows, found.labels),
    certainty: perRow(rows, found.certainty!),
  };
}

/** The same labels up to their numbers, noise being noise in both. */
function expectSame(labels: readonly number[], expected: readonly number[]): void {
  const names = new Map([[-1, -1]]);
  labels.forEach((label, i) => {
    if (!names.has(label)) names.set(label, expected[i]!);
  });
  expect(new Set(names.values()).size).toBe(names.size);
  expect(labels.map((label) => names.get(label))).toEqual(expected);
}

describe("HDBSCAN against scikit-learn", () => {
  it.each(golden.cases)(
    "has the same labels and certainty for $data, $minClusterSize and $minSamples",
    async (given) => {
      const found = await find(goldenMatrix(given.data), given.minClusterSize, given.minSamples);
      expect(found.k).toBe(Math.max(...given.labels) + 1);
      expectSame(found.labels, given.labels);
      found.certainty.forEach((certainty, row) => {
        expect(Math.abs(certainty - given.certainty[row]!)).toBeLessThan(1e-6);
      });
    },
  );
});

describe("HDBSCAN", () => {
  it("counts a weighted row as so many equal ones", async () => {
    const matrix = goldenMatrix("moons");
    const repeats = Array.from({ length: 400 }, (_, row) => (row % 7 === 0 ? 3 : 1));
    const order = repeats.flatMap((times, row) => new Array<number>(times).fill(row));
    const values = [0, 1].flatMap((j) => order.map((row) => matrix.values[400 * j + row]!));
    const whole = await find(matrixOf(order.length, Float32Array.from(values)), 20, 5);
    const weighted = await find(matrix, 20, 5, repeats);
    expect(whole.labels).toEqual(order.map((row) => weighted.labels[row]));
    expect(whole.certainty).toEqual(order.map((row) => weighted.certainty[row]));
    expect(whole.k).toBe(2);
  });

  it("does not depend on the order of rows but for the numbers", async () => {
    const matrix = goldenMatrix("blobs and noise");
    const order = Array.from({ length: matrix.rows }, (_, i) => (i * 787) % matrix.rows);
    const before = await find(matrix, null, null);
    const after = await find(reordered(matrix, order), null, null);
    expectSame(
      after.labels,
      order.map((row) => before.labels[row]!),
    );
    expect(after.certainty).toEqual(order.map((row) => before.certainty[row]));
  });

  it("has the same result however many threads share the work", async () => {
    const rows = weightedRows(goldenMatrix("blobs and noise"));
    const given = { minClusterSize: null, minSamples: null };
    const alone = await hdbscan.find(rows, given, options, job);
    const wide = { ...job, executor: { ...job.executor, width: 4 } };
    expect(await hdbscan.find(rows, given, options, wide)).toEqual(alone);
  });

  it("adapts to the data and finds groups of different density", async () => {
    const { k, labels, used } = await find(goldenMatrix("blobs and noise"), null, null);
    expect(k).toBe(5);
    expect(labels.filter((label) => label === -1).length).toBeLessThan(150);
    expect(used).toEqual({ minClusterSize: 40, minSamples: 8 });
  });

  it("keeps every segment at least as large as asked, and certainty between 0 and 1, with ties and repeats", async () => {
    const points = fc.array(
      fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 })),
      {
        minLength: 1,
        maxLength: 150,
      },
    );
    const size = fc.integer({ min: 2, max: 12 });
    const count = fc.integer({ min: 1, max: 12 });
    await fc.assert(
      fc.asyncProperty(points, size, count, async (given, minClusterSize, minSamples) => {
        const values = Float32Array.from([0, 1].flatMap((j) => given.map((point) => point[j]!)));
        const found = await find(matrixOf(given.length, values), minClusterSize, minSamples);
        for (let label = 0; label < found.k; label++) {
          const members = found.labels.filter((own) => own === label).length;
          expect(members).toBeGreaterThanOrEqual(minClusterSize);
        }
        expect(found.k).toBe(Math.max(...found.labels) + 1);
        found.certainty.forEach((certainty, row) => {
          expect(certainty).toBeGreaterThanOrEqual(0);
          expect(certainty).toBeLessThanOrEqual(1);
          if (found.labels[row] === -1) expect(certainty).toBe(0);
        });
      }),
      { numRuns: 150 },
    );
  });

  it("calls everything noise where rows are too few, all equal or one group", async () => {
    const noise = async (rows: number, values: Float32Array) => {
      const { k, labels, assignment } = await find(matrixOf(rows, values), null, null);
      expect(k).toBe(0);
      expect(labels).toEqual(new Array(rows).fill(-1));
      expect(assignment).toBeUndefined();
    };
    await noise(1, Float32Array.of(4));
    await noise(30, new Float32Array(60).fill(0.3));
    await noise(3, Float32Array.of(1, 2, 40));
    expect((await find(goldenMatrix("moons"), 5, 500)).k).toBe(0);
    expect((await find(goldenMatrix("moons"), 300, 5)).k).toBe(0);
  });

  it("takes a thousand columns", async () => {
    const values = Float32Array.from(
      { length: 40_000 },
      (_, at) => (at % 40 < 20 ? 0 : 1) + Math.sin(at) / 100,
    );
    expect((await find(matrixOf(40, values), null, null)).k).toBe(2);
  });
});

describe("the search over HDBSCAN's parameters", () => {
  it("has in each cell what the algorithm finds with its parameters", async () => {
    const rows = weightedRows(goldenMatrix("moons"));
    const grid = await hdbscan.search(rows, options, job);
    expect(grid.partitions.length).toBe(grid.first.values.length * grid.second.values.length);
    let i = 0;
    for (const minClusterSize of grid.first.values) {
      for (const minSamples of grid.second.values) {
        const parameters = { minClusterSize, minSamples };
        const { k, labels, certainty, used } = await hdbscan.find(rows, parameters, options, job);
        expect(grid.partitions[i++]).toEqual({ k, labels, certainty, used });
      }
    }
  });
});
