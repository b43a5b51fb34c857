import fc from "fast-check";
import { describe, expect, it } from "vitest";
import golden from "../golden/selection.json";
import { superfluousColumns } from "./correlation-filter";
import { entropyRelevance } from "./entropy-relevance";
import { gap, numbersOf, run } from "./testing/run";
import { lowVariance } from "./variance-filter";

const columns = golden.columns.map(numbersOf);
const mixed = golden.mixed.map(numbersOf);
const none = Number.NaN;
const superfluous = (...given: Parameters<typeof superfluousColumns>) =>
  run(superfluousColumns(...given));

describe("the variance filter", () => {
  it("drops what scikit-learn's VarianceThreshold drops", () => {
    const dropped = lowVariance(columns, golden.threshold).map(({ column }) => column);
    expect(dropped).toEqual([...golden.kept.keys()].filter((column) => !golden.kept[column]));
  });

  it("drops constant and empty columns at a threshold of 0, and large numbers that are the same", () => {
    const cells = [
      [1, 2],
      [7, 7],
      [none, none],
      [none, 3],
      [1e300, 1e300],
      [-1e200, 1e200],
    ];
    const found = lowVariance(
      cells.map((values) => Float64Array.from(values)),
      0,
    );
    expect(found.map(({ column }) => column)).toEqual([1, 2, 3, 4]);
  });
});

describe("the correlation filter", () => {
  it("leaves no pair above the threshold, and names for each which it is superfluous beside", () => {
    for (const threshold of [0.5, 0.8, 0.95]) {
      const dropped = superfluous(mixed, threshold);
      const isDropped = new Set(dropped.map(({ column }) => column));
      for (const { column, keptFor, correlation } of dropped) {
        expect(correlation).toBeCloseTo(golden.correlations[column]![keptFor]!, 10);
        expect(Math.abs(correlation)).toBeGreaterThan(threshold);
      }
      for (let a = 0; a < mixed.length; a++) {
        for (let b = 0; b < a; b++) {
          if (isDropped.has(a) || isDropped.has(b)) continue;
          expect(Math.abs(golden.correlations[a]![b]!)).toBeLessThanOrEqual(threshold);
        }
      }
    }
  });

  it("drops the one that correlates more with the rest, else the later one", () => {
    const a = Float64Array.of(1, 2, 3, 4, 5, 6);
    const above = Float64Array.of(2, 1, 4, 3, 6, 5);
    const below = Float64Array.of(0, 3, 2, 5, 4, 7);
    expect(superfluous([a, a.slice()], 0.9)).toEqual([
      { column: 1, keptFor: 0, correlation: expect.closeTo(1, 12) },
    ]);
    expect(superfluous([above, a, below], 0.8).map(({ column }) => column)).toEqual([1]);
  });

  it("takes a constant, empty or huge column as it is", () => {
    const constant = Float64Array.of(2, 2, 2);
    const empty = Float64Array.of(none, none, none);
    const huge = Float64Array.of(1e300, -1e300, 5);
    expect(superfluous([constant, empty, huge, constant], 0.1)).toEqual([]);
    expect(superfluous([], 0.1)).toEqual([]);
  });
});

describe("relevance by entropy", () => {
  it("is the order and the entropies of Dash, Liu and Yao's formula", () => {
    const { order, entropies } = run(entropyRelevance(columns.slice(0, 4), 1));
    expect(order).toEqual(golden.entropy.order);
    expect(gap(entropies, golden.entropy.entropies)).toBeLessThan(1e-12);
  });

  it("puts columns that tell groups apart before noise and constants last", () => {
    const { order } = run(entropyRelevance([columns[4]!, columns[1]!, columns[0]!], 1));
    expect(order).toEqual([2, 1, 0]);
  });

  it("ranks every column once, whatever is in it", () => {
    const cell = fc.oneof(fc.double({ noDefaultInfinity: true }), fc.integer({ min: 0, max: 1 }));
    const table = fc
      .integer({ min: 0, max: 6 })
      .chain((rows) =>
        fc.array(fc.array(cell, { minLength: rows, maxLength: rows }), { maxLength: 5 }),
      );
    fc.assert(
      fc.property(table, (cells) => {
        const data = cells.map((values) => Float64Array.from(values));
        const { order, entropies } = run(entropyRelevance(data, 1));
        expect([...order].sort()).toEqual([...data.keys()]);
        expect(entropies.every((entropy) => entropy >= 0 && entropy <= 1 + 1e-12)).toBe(true);
      }),
    );
  });
});
