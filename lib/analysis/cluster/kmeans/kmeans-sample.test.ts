import { describe, expect, it } from "vitest";
import type { WeightedRows } from "../points";
import { inertiaOf } from "../testing/inertia-of";
import { manyRows } from "../testing/many-rows";
import { sampleRows } from "./kmeans-sample";

function sampleOf(data: WeightedRows, count: number, seed = 1): WeightedRows {
  const steps = sampleRows(data, count, seed);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** By the sign of the first two columns about their middles. */
function quarters({ rows, values }: WeightedRows): Int32Array {
  return Int32Array.from({ length: rows }, (_, row) => {
    return (values[row]! > 3 ? 1 : 0) + (values[rows + row]! > 3 ? 2 : 0);
  });
}

describe("a sample for k-means", () => {
  it("has the weight and the inertia of all rows, nearly", () => {
    const data = manyRows(30_000, 3);
    const all = inertiaOf(data, quarters(data), 4);
    for (const seed of [1, 2, 3]) {
      const sample = sampleOf(data, 2000, seed);
      expect(sample.rows).toBeGreaterThan(1500);
      expect(sample.rows).toBeLessThanOrEqual(2001);
      const weight = sample.weights.reduce((a, b) => a + b, 0);
      expect(weight / data.rows).toBeCloseTo(1, 1);
      expect(inertiaOf(sample, quarters(sample), 4) / all).toBeCloseTo(1, 1);
    }
  });

  it("takes weights for repeats", () => {
    const data = manyRows(5000, 2);
    data.weights.fill(7);
    const sample = sampleOf(data, 500);
    expect(sample.weights.reduce((a, b) => a + b, 0) / 35_000).toBeCloseTo(1, 1);
  });

  it("has what lies far out and what weighs much, each with its own weight or nearly", () => {
    const data = manyRows(20_000, 2);
    data.values[17] = 1e4;
    data.weights[400] = 30_000;
    const sample = sampleOf(data, 1000);
    const heavy = sample.weights.indexOf(Math.max(...sample.weights));
    expect(sample.values[heavy]).toBe(data.values[400]);
    expect(sample.weights[heavy]! / 30_000).toBeCloseTo(1, 1);
    const far = sample.values.indexOf(1e4);
    expect(sample.weights[far]).toBeGreaterThan(0.8);
    expect(sample.weights[far]).toBeLessThan(1.2);
  });

  it("is not at a loss where all rows are equal", () => {
    const rows = 100;
    const data = {
      rows,
      columns: 1,
      values: new Float32Array(rows),
      weights: new Float64Array(rows).fill(1),
    };
    const sample = sampleOf(data, 10);
    expect(sample.rows).toBeGreaterThan(0);
    expect(sample.weights.every(Number.isFinite)).toBe(true);
  });
});
