import fc from "fast-check";
import { expect, it } from "vitest";
import { mode, presentOf, quantile } from "./order-statistics";

it("finds the same quantiles as sorting does", () => {
  const value = fc.oneof(
    fc.integer({ min: -3, max: 3 }),
    fc.double({ noNaN: true, min: -1e9, max: 1e9 }),
  );
  fc.assert(
    fc.property(
      fc.array(value, { minLength: 1 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (values, q) => {
        const sorted = Float64Array.from(values).sort();
        const position = q * (values.length - 1);
        const low = sorted[Math.floor(position)]!;
        const high = sorted[Math.ceil(position)]!;
        const found = quantile(Float64Array.from(values), q);
        expect(found).toBeCloseTo(low + (high - low) * (position - Math.floor(position)), 5);
      },
    ),
  );
});

it("takes the smallest of the most frequent values", () => {
  expect(mode(Float64Array.of(3, 1, 3, 1, 2))).toBe(1);
  expect(mode(Float64Array.of(5, 2, 5))).toBe(5);
});

it("has no answer without values", () => {
  const none = presentOf(Float64Array.of(Number.NaN));
  expect(none).toHaveLength(0);
  expect(quantile(none, 0.5)).toBeNaN();
  expect(mode(none)).toBeNaN();
});
