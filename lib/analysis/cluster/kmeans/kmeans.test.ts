import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type SweepOptions, sweepOptionsSchema } from "@/lib/schema/clustering";
import type { Engine } from "../../kernels/engine";
import { allEngines } from "../../kernels/testing/engines";
import { counterRandom, streams } from "../../random/counter-random";
import { adjustedRand } from "../../score/adjusted-rand";
import type { WeightedRows } from "../points";
import { inertiaOf } from "../testing/inertia-of";
import { inlineJob } from "../testing/inline-job";
import { manyRows } from "../testing/many-rows";
import { findByKmeans } from "./kmeans";

const [twin, simd, threads] = allEngines();

function search(
  data: WeightedRows,
  changes: Partial<SweepOptions> = {},
  engine: Engine = simd!,
  width = 1,
) {
  const options = sweepOptionsSchema.parse({ maxK: 6, ...changes });
  return findByKmeans(data, options, options, inlineJob(engine, width));
}

function cloud(rows: number, columns: number, seed = 1): WeightedRows {
  const random = counterRandom(seed, streams.samples, rows, columns);
  const values = Float32Array.from({ length: rows * columns }, () => random.normal());
  return { rows, columns, values, weights: new Float64Array(rows).fill(1) };
}

describe("k-means", () => {
  it("finds the same labels with every engine and any number of threads", async () => {
    const data = cloud(700, 5);
    const expected = await search(data, {}, twin!);
    expect(await search(data, {}, simd!)).toEqual(expected);
    expect(await search(data, {}, simd!, 3)).toEqual(expected);
    expect(await search(data, {}, threads!, 2)).toEqual(expected);
  });

  it("finds the same labels for any number of threads where starts are compared on a sample", async () => {
    const data = manyRows(13_000, 3);
    const expected = await search(data, { maxK: 5 });
    expect(await search(data, { maxK: 5 }, simd!, 4)).toEqual(expected);
  });

  it("finds the same labels for any number of threads where they share the rows", async () => {
    const data = manyRows(140_000, 2);
    const changes = { minK: 4, maxK: 5, restarts: 2 };
    const expected = await search(data, changes);
    expect(await search(data, changes, simd!, 3)).toEqual(expected);
    for (const { k, labels } of expected) {
      expect(new Set(labels).size).toBe(k);
    }
  });

  it("counts a row as often as its weight says", async () => {
    const data = cloud(120, 3);
    const times = Float64Array.from({ length: 120 }, (_, row) => 1 + (row % 3));
    const rowOf = Array.from(times, (count, row) => new Array<number>(count).fill(row)).flat();
    const repeated: WeightedRows = {
      rows: rowOf.length,
      columns: 3,
      values: Float32Array.from({ length: 3 * rowOf.length }, (_, i) => {
        return data.values[Math.floor(i / rowOf.length) * 120 + rowOf[i % rowOf.length]!]!;
      }),
      weights: new Float64Array(rowOf.length).fill(1),
    };
    const weighted = { ...data, weights: times };
    const byWeight = await search(weighted, { maxK: 3 });
    const byRepeats = await search(repeated, { maxK: 3 });
    byWeight.forEach(({ k, labels }, i) => {
      const asRows = Int32Array.from(rowOf, (row) => labels[row]!);
      expect(inertiaOf(repeated, asRows, k)).toBeCloseTo(inertiaOf(weighted, labels, k), 8);
      expect(adjustedRand(asRows, byRepeats[i]!.labels)).toBe(1);
    });
  });

  it("does not care in which power of two values are told", async () => {
    const data = cloud(200, 2);
    const expected = await search(data);
    for (const factor of [2 ** 90, 2 ** -90]) {
      const scaled = { ...data, values: data.values.map((x) => x * factor) };
      expect(await search(scaled)).toEqual(expected);
    }
  });

  it("leaves no cluster empty and never a higher inertia for more clusters", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.integer({ min: -40, max: 40 }), { minLength: 6, maxLength: 25 }),
        fc.integer({ min: 1, max: 4 }),
        async (numbers, maxIterations) => {
          const data: WeightedRows = {
            rows: numbers.length,
            columns: 1,
            values: Float32Array.from(numbers),
            weights: Float64Array.from(numbers, (x) => 1 + Math.abs(x % 3)),
          };
          const found = await search(data, { restarts: 1, maxIterations });
          let before = Number.POSITIVE_INFINITY;
          for (const { k, labels } of found) {
            expect(new Set(labels).size).toBe(k);
            const inertia = inertiaOf(data, labels, k);
            expect(inertia).toBeLessThanOrEqual(before * (1 + 1e-12));
            before = inertia;
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it("makes as many clusters as there are rows", async () => {
    const found = await search(cloud(6, 2), { minK: 6, maxK: 6 });
    expect(new Set(found[0]!.labels).size).toBe(6);
  });

  it("takes one column, a thousand columns and constant ones", async () => {
    for (const columns of [1, 1000]) {
      const data = cloud(60, columns);
      data.values.fill(7e20, (columns - 1) * 60, columns > 1 ? columns * 60 : 0);
      for (const { k, labels } of await search(data, { maxK: 4, restarts: 2 })) {
        expect(new Set(labels).size).toBe(k);
      }
    }
  });

  it("tells rows apart that float32 sums cannot", async () => {
    const near = [1, 1 + 2 ** -23, 1 + 2 ** -22];
    const values = Float32Array.from([...near, ...near.map((x) => -x)]);
    const data = { rows: 6, columns: 1, values, weights: new Float64Array(6).fill(1) };
    const found = await search(data, { minK: 6, maxK: 6 });
    expect(new Set(found[0]!.labels).size).toBe(6);
  });
});
