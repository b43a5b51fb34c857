import fc from "fast-check";
import { expect, it } from "vitest";
import golden from "../golden/imputers.json";
import { applyKnn, fitKnn, mostReferenceRows, referenceRows } from "./knn-impute";
import { gap, numbersOf, run, through } from "./testing/run";

const columns = golden.columns.map(numbersOf);
const fresh = golden.new.map(numbersOf);
const plain = { neighbors: 5, weights: "uniform", scaled: true, seed: 1 } as const;

it("fills as scikit-learn's KNNImputer does, on the same rows and on new ones", () => {
  for (const { options, filled, filledNew } of golden.knn) {
    const weights = options.weights === "uniform" ? "uniform" : "distance";
    const fitted = fitKnn(columns, { ...options, weights, seed: 1 });
    // scikit-learn takes distances from x² − 2xy + y², of which small ones keep fewer digits.
    const digits = weights === "uniform" ? 1e-12 : 1e-7;
    const own = run(applyKnn(columns, fitted));
    const other = run(applyKnn(fresh, through(fitted)));
    own.forEach((values, j) => {
      expect(gap(values, filled[j]!)).toBeLessThan(digits);
    });
    other.forEach((values, j) => {
      expect(gap(values, filledNew[j]!)).toBeLessThan(digits);
    });
  }
});

it("leaves a column without any value missing, and fills a row without any value with the means", () => {
  const empty = new Float64Array(3).fill(Number.NaN);
  const [a, b] = run(
    applyKnn(
      [Float64Array.of(1, 3, Number.NaN), empty],
      fitKnn([Float64Array.of(1, 3, Number.NaN), empty], plain),
    ),
  );
  expect([...a!]).toEqual([1, 3, 2]);
  expect(b!.every(Number.isNaN)).toBe(true);
});

it("searches all rows up to 20,000 of 10 columns, and fewer beyond", () => {
  expect(referenceRows(20_000, 10)).toBe(20_000);
  expect(referenceRows(1_000_000, 5)).toBe(mostReferenceRows);
  expect(referenceRows(20_000, 100)).toBe(2000);
});

it("draws the rows it searches by the seed once there are too many", () => {
  const values = Float64Array.from({ length: 500 }, (_, i) => i);
  const many = Array.from({ length: 1000 }, () => values);
  const learn = (seed: number) => fitKnn(many, { ...plain, seed });
  expect(learn(1).reference[0]).toHaveLength(200);
  expect(learn(1).reference[0]).toEqual(learn(1).reference[0]);
  expect(learn(2).reference[0]).not.toEqual(learn(1).reference[0]);
  expect(learn(1).rows).toBe(500);
});

it("takes the mean of rows at distance 0 alone when nearer rows count more", () => {
  const known = [Float64Array.of(1, 1, 2, 1), Float64Array.of(10, 20, 90, Number.NaN)];
  const filled = run(applyKnn(known, fitKnn(known, { ...plain, weights: "distance" })));
  expect(filled[1]![3]).toBe(15);
});

it("makes finite numbers within those that are there, and the same after JSON", () => {
  const cell = fc.oneof(
    fc.constant(Number.NaN),
    fc.double({ min: -1e300, max: 1e300, noNaN: true }),
    fc.integer({ min: -5, max: 5 }),
  );
  const table = fc.integer({ min: 1, max: 12 }).chain((rows) =>
    fc.array(fc.array(cell, { minLength: rows, maxLength: rows }), {
      minLength: 1,
      maxLength: 4,
    }),
  );
  const weights = fc.constantFrom("uniform", "distance" as const);
  fc.assert(
    fc.property(table, weights, fc.boolean(), (cells, weighted, scaled) => {
      const data = cells.map((values) => Float64Array.from(values));
      const fitted = fitKnn(data, { ...plain, weights: weighted, scaled });
      const filled = run(applyKnn(data, fitted));
      expect(run(applyKnn(data, through(fitted)))).toEqual(filled);
      filled.forEach((values, j) => {
        const known = data[j]!.filter((value) => !Number.isNaN(value));
        const slack = 1e-9 * Math.max(0, ...known.map(Math.abs));
        for (const [row, value] of values.entries()) {
          if (known.length === 0) expect(value).toBeNaN();
          else if (!Number.isNaN(data[j]![row]!)) expect(value).toBe(data[j]![row]);
          else {
            expect(value).toBeGreaterThanOrEqual(Math.min(...known) - slack);
            expect(value).toBeLessThanOrEqual(Math.max(...known) + slack);
          }
        }
      });
    }),
  );
});

it("fills a column of equal values with that value, whatever the rounding", () => {
  const same = Float64Array.from({ length: 12 }, (_, i) => (i % 4 === 0 ? Number.NaN : 0.3));
  const other = Float64Array.from({ length: 12 }, (_, i) => i);
  for (const weights of ["uniform", "distance"] as const) {
    const data = [same, other];
    const [filled] = run(applyKnn(data, fitKnn(data, { ...plain, neighbors: 3, weights })));
    expect(new Set(filled)).toEqual(new Set([0.3]));
  }
});
