import { describe, expect, it } from "vitest";
import { allEngines } from "../../kernels/testing/engines";
import increments from "../golden/increments.json";
import golden from "../golden/inertias.json";
import type { WeightedRows } from "../points";
import { type CentersSeen, partialFit } from "./incremental";

const dataOf = (name: string) => golden.cases.find((one) => one.name === name)!;

function pick(name: string, chosen: readonly number[], weights: readonly number[]): WeightedRows {
  const { rows, columns, values } = dataOf(name);
  return {
    rows: chosen.length,
    columns,
    values: Float32Array.from({ length: chosen.length * columns }, (_, i) => {
      return values[Math.floor(i / chosen.length) * rows + chosen[i % chosen.length]!]!;
    }),
    weights: Float64Array.from(weights),
  };
}

describe.each(allEngines())("incremental k-means ($kind)", (engine) => {
  it.each(increments.cases)("goes on as scikit-learn does: $name", ({ name, k, start, steps }) => {
    let seen: CentersSeen = { k, centers: Float64Array.from(start), counts: new Float64Array(k) };
    for (const { rows, weights, centers, counts } of steps) {
      seen = partialFit(seen, pick(name, rows, weights), engine);
      expect([...seen.counts]).toEqual(counts);
      centers.forEach((x, i) => {
        expect(seen.centers[i]).toBeCloseTo(x, 10);
      });
    }
  });

  it("says which cluster each row joined and how far that was, and leaves the old state alone", () => {
    const seen = { k: 2, centers: Float64Array.of(0, 0, 10, 0), counts: Float64Array.of(3, 1) };
    const values = Float32Array.of(9, 1, 0, 0);
    const rows = { rows: 2, columns: 2, values, weights: Float64Array.of(2, 1) };
    const fit = partialFit(seen, rows, engine);
    expect([...fit.labels]).toEqual([1, 0]);
    expect(fit.inertia).toBe(3);
    expect([...fit.counts]).toEqual([4, 3]);
    expect([...fit.centers]).toEqual([0.25, 0, 28 / 3, 0]);
    expect([...seen.counts]).toEqual([3, 1]);
  });

  it("changes nothing for no rows", () => {
    const seen = { k: 1, centers: Float64Array.of(4), counts: Float64Array.of(2) };
    const none = { rows: 0, columns: 1, values: new Float32Array(), weights: new Float64Array() };
    const fit = partialFit(seen, none, engine);
    expect(fit).toMatchObject({ k: 1, centers: seen.centers, counts: seen.counts, inertia: 0 });
  });

  it("takes huge values", () => {
    const seen = { k: 2, centers: Float64Array.of(0, 2e30), counts: Float64Array.of(1, 1) };
    const values = Float32Array.of(0.9e30, 1.5e30, 3e30);
    const rows = { rows: 3, columns: 1, values, weights: new Float64Array(3).fill(1) };
    expect([...partialFit(seen, rows, engine).labels]).toEqual([0, 1, 1]);
  });
});
