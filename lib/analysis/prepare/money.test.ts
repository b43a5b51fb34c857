import fc from "fast-check";
import { expect, it } from "vitest";
import { decimalsWith, roundTo } from "./money";

const decimalsOf = (amounts: readonly number[]) =>
  amounts.reduce<number | undefined>(decimalsWith, 0);

it("finds the finest decimals in use", () => {
  expect(decimalsOf([])).toBe(0);
  expect(decimalsOf([1, Number.NaN, 1e300])).toBe(0);
  expect(decimalsOf([3, 0.1, -40.68])).toBe(2);
  expect(decimalsOf([0.0001])).toBe(4);
});

it("leaves amounts finer than four decimals alone", () => {
  expect(decimalsOf([0.00001])).toBeUndefined();
  expect(roundTo(0.00001, undefined)).toBe(0.00001);
});

it("has no negative zero and keeps what is too large to carry decimals", () => {
  expect(Object.is(roundTo(-0.001, 2), 0)).toBe(true);
  expect(roundTo(1.5e300, 4)).toBe(1.5e300);
});

it("gives sums of cents exactly", () => {
  const cents = fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }), { maxLength: 200 });
  fc.assert(
    fc.property(cents, (amounts) => {
      const prices = amounts.map((amount) => amount / 100);
      const sum = prices.reduce((total, price) => total + price, 0);
      const exact = amounts.reduce((total, amount) => total + amount, 0) / 100;
      expect(roundTo(sum, Math.max(2, decimalsOf(prices)!))).toBe(exact || 0);
    }),
  );
});
