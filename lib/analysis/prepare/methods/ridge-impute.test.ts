import fc from "fast-check";
import { expect, it } from "vitest";
import golden from "../golden/imputers.json";
import { applyRidge, fitRidge } from "./ridge-impute";
import { gap, numbersOf, through } from "./testing/run";

const target = numbersOf(golden.ridge.target);
const others = golden.ridge.others.map(numbersOf);

it("predicts as scikit-learn's Ridge on standardized columns", () => {
  for (const { alpha, predicted, explained } of golden.ridge.fits) {
    const fitted = through(fitRidge(target, others, alpha)!);
    const filled = applyRidge(target, others, { ...fitted, low: -1e9, high: 1e9 });
    const wanted = predicted.map((value, row) =>
      Number.isNaN(target[row]!) ? value : target[row]!,
    );
    expect(gap(filled, wanted)).toBeLessThan(1e-11);
    expect(fitted.explained).toBeCloseTo(explained, 11);
  }
});

it("predicts only from columns without a gap that vary, and says which", () => {
  const gappy = others[0]!.map((value, row) => (row === 3 ? Number.NaN : value));
  const constant = new Float64Array(target.length).fill(8);
  expect(fitRidge(target, [gappy, constant, others[1]!], 1)!.from).toEqual([2]);
  expect(fitRidge(target, [gappy, constant], 1)).toBeNull();
  expect(
    fitRidge(
      target.map(() => Number.NaN),
      others,
      1,
    ),
  ).toBeNull();
});

it("stays within the values that were seen", () => {
  const fitted = fitRidge(Float64Array.of(1, 2, 3), [Float64Array.of(1, 2, 3)], 0)!;
  const far = Float64Array.of(Number.NaN, Number.NaN);
  expect([...applyRidge(far, [Float64Array.of(-100, 100)], fitted)]).toEqual([1, 3]);
});

it("counts a gap in a column it predicts from as that column's mean", () => {
  const fitted = fitRidge(Float64Array.of(1, 2, 3), [Float64Array.of(1, 2, 3)], 0)!;
  const gaps = Float64Array.of(Number.NaN);
  expect(applyRidge(gaps, [gaps], fitted)[0]).toBeCloseTo(2, 12);
});

it("copes with columns that say the same, and makes finite numbers", () => {
  const cell = fc.oneof(
    fc.double({ min: -1e150, max: 1e150, noNaN: true }),
    fc.integer({ min: 0, max: 2 }),
  );
  const column = fc.array(cell, { minLength: 6, maxLength: 6 });
  fc.assert(
    fc.property(column, column, (known, other) => {
      const gaps = Float64Array.from(known, (value, row) => (row % 3 === 0 ? Number.NaN : value));
      const from = Float64Array.from(other);
      const fitted = fitRidge(gaps, [from, from], 0);
      if (!fitted) return;
      expect(applyRidge(gaps, [from, from], through(fitted)).every(Number.isFinite)).toBe(true);
    }),
  );
});
