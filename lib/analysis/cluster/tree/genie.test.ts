import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sweepOptionsSchema } from "@/lib/schema/clustering";
import type { Matrix } from "@/lib/schema/matrix";
import { inlineExecutor } from "../../inline-executor";
import { allEngines } from "../../kernels/testing/engines";
import { adjustedRand } from "../../score/adjusted-rand";
import golden from "../golden/genie.json";
import { goldenMatrix, matrixOf, perRow, reordered, weightedRows } from "../testing/density-data";
import { genie } from "./genie";
import { clusterSizes } from "./genie-sizes";

const options = sweepOptionsSchema.parse({});
const job = {
  executor: inlineExecutor(undefined, allEngines()[1]),
  report: () => {},
  pause: async () => {},
};

async function find(
  matrix: Matrix,
  minK: number,
  maxK: number,
  giniThreshold: number,
  weights?: readonly number[],
) {
  const rows = weightedRows(matrix, weights);
  const found = await genie.find(rows, { minK, maxK }, { giniThreshold }, options, job);
  return found.map(({ k, labels }) => ({ k, labels: perRow(rows, labels) }));
}

describe("Genie against genieclust", () => {
  it.each(golden.cases)("has the same $k segments of $data at $giniThreshold", async (given) => {
    const { k, giniThreshold, labels } = given;
    const [found] = await find(goldenMatrix(given.data), k, k, giniThreshold);
    expect(adjustedRand(found!.labels, labels)).toBe(1);
  });
});

/** Genie as it was published, on the distances of all pairs. */
function plainly(points: readonly number[], k: number, threshold: number): number[] {
  let clusters = points.map((_, i) => [i]);
  while (clusters.length > k) {
    const sizes = clusters.map((members) => members.length);
    let differences = 0;
    for (const a of sizes) for (const b of sizes) differences += Math.abs(a - b) / 2;
    const gini = differences / ((sizes.length - 1) * points.length);
    const smallest = Math.min(...sizes);
    let best = { a: 0, b: 0, length: Number.POSITIVE_INFINITY };
    clusters.forEach((one, a) => {
      clusters.forEach((two, b) => {
        if (a === b || (gini > threshold && one.length !== smallest)) return;
        for (const x of one) {
          for (const y of two) {
            const length = Math.abs(points[x]! - points[y]!);
            if (length < best.length) best = { a, b, length };
          }
        }
      });
    });
    const joined = [...clusters[best.a]!, ...clusters[best.b]!];
    clusters = [...clusters.filter((_, c) => c !== best.a && c !== best.b), joined];
  }
  return points.map((_, i) => clusters.findIndex((members) => members.includes(i)));
}

describe("Genie", () => {
  it("merges as it was published", async () => {
    const gaps = fc.uniqueArray(fc.integer({ min: 1, max: 500 }), { minLength: 3, maxLength: 24 });
    const shuffled = fc.tuple(gaps, fc.nat()).map(([all, turn]) => {
      const points = [0];
      for (const gap of all) points.push(points.at(-1)! + gap);
      const by = turn % points.length;
      return [...points.slice(by), ...points.slice(0, by)];
    });
    const threshold = fc.constantFrom(0, 0.2, 0.3, 0.5, 1);
    await fc.assert(
      fc.asyncProperty(shuffled, threshold, async (given, giniThreshold) => {
        const found = await find(
          matrixOf(given.length, Float32Array.from(given)),
          2,
          4,
          giniThreshold,
        );
        expect(found.map(({ k }) => k)).toEqual([2, 3, 4]);
        for (const { k, labels } of found) {
          expect(new Set(labels).size).toBe(k);
          expect(adjustedRand(labels, plainly(given, k, giniThreshold))).toBe(1);
        }
      }),
      { numRuns: 150 },
    );
  });

  it("does not depend on the order of rows", async () => {
    const matrix = goldenMatrix("blobs and noise");
    const order = Array.from({ length: matrix.rows }, (_, i) => (i * 787) % matrix.rows);
    const before = await find(matrix, 2, 8, 0.3);
    const after = await find(reordered(matrix, order), 2, 8, 0.3);
    before.forEach(({ labels }, i) => {
      expect(after[i]!.labels).toEqual(order.map((row) => labels[row]));
    });
  });

  it("keeps equal rows together and takes each for as many as it stands for", async () => {
    const values = Float32Array.of(1, 1, 1, 1, 1, 2.2, 8, 9, 9.5, 30);
    const [uneven] = await find(matrixOf(10, values), 2, 2, 1);
    expect(adjustedRand(uneven!.labels, [0, 0, 0, 0, 0, 0, 0, 0, 0, 1])).toBe(1);
    const [even] = await find(matrixOf(10, values), 2, 2, 0.45);
    expect(adjustedRand(even!.labels, [0, 0, 0, 0, 0, 0, 1, 1, 1, 1])).toBe(1);
  });

  it("makes as many segments as there are rows, and one", async () => {
    const found = await find(matrixOf(4, Float32Array.of(1, 2, 4, 8)), 1, 4, 0.3);
    expect(found.map(({ k }) => k)).toEqual([1, 2, 3, 4]);
    expect(found[3]!.labels.toSorted()).toEqual([0, 1, 2, 3]);
    expect(found[0]!.labels).toEqual([0, 0, 0, 0]);
  });
});

describe("the Gini index of sizes", () => {
  it("is 0 for equal ones and 1 when one has all but nothing", () => {
    expect(clusterSizes(Float64Array.of(5, 5, 5)).gini()).toBe(0);
    expect(clusterSizes(Float64Array.of(0, 0, 9)).gini()).toBe(1);
    expect(clusterSizes(Float64Array.of(4)).gini()).toBe(0);
    const sizes = clusterSizes(Float64Array.of(1, 2, 3, 6));
    expect(sizes.gini()).toBeCloseTo(16 / (3 * 12), 12);
    sizes.merge(1, 2);
    expect(sizes.smallest()).toBe(3);
    expect(sizes.gini()).toBeCloseTo(6 / (2 * 12), 12);
  });
});
