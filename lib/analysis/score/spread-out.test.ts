import { describe, expect, it } from "vitest";
import { sampleOf, spreadOut } from "./spread-out";

describe("an even sample", () => {
  it("takes rows as often as they occur", () => {
    const weights = Float64Array.of(1500, 500);
    const picked = spreadOut(weights, 1000);
    expect(picked.length).toBe(1000);
    expect(picked.reduce((sum, row) => sum + row, 0)).toBe(250);
    expect([...spreadOut(Float64Array.of(2, 1), 10)]).toEqual([0, 0, 1]);
  });

  it("gives each row once, with its repeats, and says which it is", () => {
    const values = Float32Array.from({ length: 20 }, (_, i) => i);
    const weights = Float64Array.from({ length: 10 }, (_, row) => (row === 3 ? 91 : 1));
    const { data, picked } = sampleOf({ rows: 10, columns: 2, values, weights }, 20);
    expect(data.weights.reduce((a, b) => a + b)).toBe(20);
    expect(new Set(picked).size).toBe(picked.length);
    const at = picked.indexOf(3);
    expect(data.weights[at]).toBeGreaterThanOrEqual(17);
    expect(data.values[at]).toBe(3);
    expect(data.values[data.rows + at]).toBe(13);
  });

  it("is all rows as they are where there are few", () => {
    const data = {
      rows: 2,
      columns: 1,
      values: Float32Array.of(5, 6),
      weights: Float64Array.of(2, 3),
    };
    expect(sampleOf(data, 5)).toEqual({ data, picked: Uint32Array.of(0, 1) });
  });
});
