import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sweepOptionsSchema } from "@/lib/schema/clustering";
import type { Executor, Job } from "../../executor";
import { inlineExecutor } from "../../inline-executor";
import { allEngines } from "../../kernels/testing/engines";
import { counterRandom, streams } from "../../random/counter-random";
import type { FoundPartition } from "../algorithm";
import { type DistinctRows, distinctRows } from "../distinct-rows";
import golden from "../golden/kmedoids.json";
import { findMedoids, kmedoids } from "./kmedoids";

const [twin, simd, threads] = allEngines();
const options = sweepOptionsSchema.parse({});

function jobOf(engine = simd!, width = 1): Job {
  const executor: Executor = { ...inlineExecutor(undefined, engine), width };
  return { executor, report: () => {}, pause: async () => {} };
}

function rowsOf(rows: number, columns: number, value: (row: number, column: number) => number) {
  const values = Float32Array.from({ length: rows * columns }, (_, i) =>
    value(i % rows, Math.floor(i / rows)),
  );
  return distinctRows({ rows, columns, values, features: [] });
}

function find(rows: DistinctRows, minK: number, maxK: number, job = jobOf()) {
  return kmedoids.find(rows, { minK, maxK }, {}, options, job);
}

function centersOf({ assignment }: FoundPartition): Float64Array {
  if (assignment?.kind !== "nearest-medoid") throw new Error("No medoids.");
  return assignment.centers;
}

/** Per row, the distance to each of the medoids. */
function distancesTo(medoids: Float64Array, { rows, columns, values }: DistinctRows) {
  const k = medoids.length / columns;
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: k }, (_, c) => {
      let square = 0;
      for (let j = 0; j < columns; j++) {
        square += (values[j * rows + row]! - medoids[c * columns + j]!) ** 2;
      }
      return Math.sqrt(square);
    }),
  );
}

function deviation(found: FoundPartition, rows: DistinctRows): number {
  const distances = distancesTo(centersOf(found), rows);
  return distances.reduce((sum, own, row) => sum + rows.weights[row]! * Math.min(...own), 0);
}

function expectSound(found: FoundPartition, rows: DistinctRows): void {
  const { k, labels } = found;
  expect(new Set(labels)).toEqual(new Set(Array.from({ length: k }, (_, c) => c)));
  const distances = distancesTo(centersOf(found), rows);
  labels.forEach((label, row) => {
    expect(label).toBe(distances[row]!.indexOf(Math.min(...distances[row]!)));
  });
  for (let c = 0; c < k; c++) expect(distances.some((own) => own[c] === 0)).toBe(true);
}

describe.each(golden.cases)("k-medoids: $name", ({ rows, columns, values, ...reference }) => {
  const distinct = rowsOf(rows, columns, (row, j) => values[j * rows + row]!);

  it.each(reference.deviations)(
    `deviates no more than ${reference.reference}, k = $k`,
    async ({ k, total }) => {
      const [found] = await find(distinct, k, k);
      const own = deviation(found!, distinct);
      expect(own / total).toBeLessThan(1 + 1e-6);
      if (reference.reference === "exact") expect(own / total).toBeGreaterThan(1 - 1e-6);
      expectSound(found!, distinct);
    },
  );
});

describe("k-medoids", () => {
  const random = counterRandom(8, streams.samples);
  const blobs = rowsOf(900, 4, (row, j) => 4 * Math.sin((row % 5) * (j + 2)) + random.normal());

  it("is the same for any number of threads, builds and repeats", async () => {
    const once = await find(blobs, 2, 6);
    expect(await find(blobs, 2, 6, jobOf(simd!, 3))).toEqual(once);
    expect(await find(blobs, 2, 6, jobOf(threads!, 2))).toEqual(once);
    const plain = await find(blobs, 2, 6, jobOf(twin!));
    plain.forEach((found, i) => {
      expect(deviation(found, blobs) / deviation(once[i]!, blobs)).toBeCloseTo(1, 2);
    });
  });

  it("counts a row as often as it occurs", async () => {
    const rows = rowsOf(20, 1, (row) => [0, 0, 0, 0, 0, 0, 1, 2, 3, 4][row % 10]!);
    const [found] = await find(rows, 2, 2);
    expect([...centersOf(found!)].sort()).toEqual([0, 3]);
  });

  it("takes medoids that are rows, each nearest to its own, for any small table", async () => {
    const entry = fc.oneof(
      fc.integer({ min: -2, max: 2 }),
      fc.double({ min: -1e3, max: 1e3, noNaN: true }),
      fc.constantFrom(1e37, -1e37, 1e-37, 0),
    );
    const tables = fc
      .record({ rows: fc.integer({ min: 3, max: 25 }), columns: fc.integer({ min: 1, max: 5 }) })
      .chain(({ rows, columns }) =>
        fc.record({
          rows: fc.constant(rows),
          columns: fc.constant(columns),
          entries: fc.array(entry, { minLength: rows * columns, maxLength: rows * columns }),
        }),
      );
    await fc.assert(
      fc.asyncProperty(tables, async ({ rows, columns, entries }) => {
        const distinct = rowsOf(rows, columns, (row, j) => entries[j * rows + row]!);
        fc.pre(distinct.rows >= 3);
        for (const found of await find(distinct, 2, Math.min(5, distinct.rows - 1))) {
          const { k, labels } = found;
          expect(new Set(labels)).toEqual(new Set(Array.from({ length: k }, (_, c) => c)));
          for (const x of centersOf(found)) expect(Number.isFinite(x)).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  });

  it.each([
    ["one column", rowsOf(40, 1, (row) => row ** 2)],
    ["1,000 columns", rowsOf(60, 1000, (row, j) => Math.sin(row * (j + 1)))],
    ["huge numbers", rowsOf(40, 2, (row, j) => 1e37 * Math.sin(row * (j + 1)))],
    ["tiny numbers", rowsOf(40, 2, (row, j) => 1e-36 * Math.sin(row * (j + 1)))],
    ["a constant column", rowsOf(40, 2, (row, j) => (j === 0 ? 1e30 : row))],
    ["as few rows as can be", rowsOf(3, 1, (row) => row)],
  ])("takes %s", async (_, rows) => {
    for (const found of await find(rows, 2, Math.min(6, rows.rows - 1))) expectSound(found, rows);
  });

  it("chooses among some rows only when they are many, assigns all, and says so", async () => {
    const ks = { minK: 5, maxK: 5 };
    const [found] = await findMedoids(blobs, ks, options, jobOf(), 100);
    expectSound(found!, blobs);
    expect(found!.approximation).toContain("among 100 of the 900 different rows");
    const [best] = await find(blobs, 5, 5);
    expect(best!.approximation).toBeUndefined();
    expect(deviation(found!, blobs)).toBeLessThan(1.2 * deviation(best!, blobs));
  });

  it("says so when it was stopped early", async () => {
    const hurried = { ...options, maxIterations: 1, restarts: 1 };
    const [found] = await kmedoids.find(blobs, { minK: 6, maxK: 6 }, {}, hurried, jobOf());
    expect(found!.approximation).toContain("stopped");
  });
});
