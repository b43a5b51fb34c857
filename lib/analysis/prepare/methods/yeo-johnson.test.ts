import fc from "fast-check";
import { expect, it } from "vitest";
import golden from "../golden/yeo-johnson.json";
import { numbersOf, through } from "./testing/run";
import { applyYeoJohnson, fitYeoJohnson, yeoJohnsonLikelihood } from "./yeo-johnson";

function learned(values: Float64Array) {
  const steps = fitYeoJohnson(values);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

it("gives scipy's values for a given power", () => {
  const points = Float64Array.from(golden.points);
  for (const { lambda, values } of golden.transformed) {
    const found = applyYeoJohnson(points, { lambda });
    for (const [i, value] of values.entries()) {
      expect(Math.abs(found[i]! - value!)).toBeLessThanOrEqual(1e-12 * Math.abs(value!));
    }
  }
});

it.each(golden.fits)(
  "finds the power of $name that scikit-learn finds",
  ({ values, lambda, likelihood }) => {
    const all = numbersOf(values);
    const present = all.filter((value) => !Number.isNaN(value));
    const fitted = learned(all);
    expect(yeoJohnsonLikelihood(present, lambda)).toBeCloseTo(likelihood, 9);
    expect(yeoJohnsonLikelihood(present, fitted.lambda)).toBeGreaterThan(likelihood - 1e-6);
    expect(Math.abs(fitted.lambda - lambda)).toBeLessThan(1e-4);
  },
);

it("changes nothing where all values are the same or missing", () => {
  for (const values of [[], [4, 4, 4], [Number.NaN], [0], [-3, Number.NaN, -3]]) {
    expect(learned(Float64Array.from(values))).toEqual({ lambda: 1 });
  }
  expect([...applyYeoJohnson(Float64Array.of(-2, 0, 5), { lambda: 1 })]).toEqual([-2, 0, 5]);
});

it("keeps close values far from 0 apart, where the likeliest power would blur them", () => {
  const years = Float64Array.from({ length: 200 }, (_, i) => 2020 - Math.sqrt(i));
  const found = applyYeoJohnson(years, learned(years));
  expect(new Set(found).size).toBe(200);
});

it("keeps order, gaps and finiteness whatever the values", () => {
  const cell = fc.oneof(
    fc.double({ noDefaultInfinity: true }),
    fc.double({ min: -1e3, max: 1e3 }),
    fc.integer({ min: -3, max: 3 }),
  );
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 20 }), (cells) => {
      const values = Float64Array.from(cells);
      const fitted = learned(values);
      const found = applyYeoJohnson(values, fitted);
      expect(applyYeoJohnson(values, through(fitted))).toEqual(found);
      for (const [i, x] of values.entries()) {
        expect(Number.isFinite(found[i]!)).toBe(!Number.isNaN(x));
        for (const [j, y] of values.entries()) {
          if (x < y) expect(found[i]!).toBeLessThanOrEqual(found[j]!);
        }
      }
    }),
  );
});
