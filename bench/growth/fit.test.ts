import { expect, test } from "vitest";
import { expectNext } from "./expect";
import { fitPowerLaw } from "./fit";
import { logAxis } from "./log-axis";

const power = (xs: readonly number[], factor: number, exponent: number) =>
  xs.map((x) => ({ x, y: factor * x ** exponent }));

test("a power law is found again", () => {
  const law = fitPowerLaw(power([1000, 3000, 10_000, 30_000], 2e-6, 1.7));
  expect(law?.exponent).toBeCloseTo(1.7, 10);
  expect(law?.factor).toBeCloseTo(2e-6, 12);
});

test("small sizes, where the constant part counts, have no say", () => {
  const points = [{ x: 10, y: 50 }, ...power([1000, 2000, 8000], 1, 2)];
  expect(fitPowerLaw(points)?.exponent).toBeCloseTo(2, 10);
});

test("one size, or a quantity that is not positive, has no exponent", () => {
  expect(fitPowerLaw([])).toBeUndefined();
  expect(fitPowerLaw([{ x: 10, y: 1 }])).toBeUndefined();
  expect(fitPowerLaw(power([10, 20], 0, 1))).toBeUndefined();
});

test("the next size is expected along the last two, from in proportion to the cube", () => {
  expect(expectNext([], 1000)).toBe(0);
  expect(expectNext([{ x: 100, y: 2 }], 1000)).toBeCloseTo(20);
  expect(expectNext(power([100, 200], 1e-4, 2), 400)).toBeCloseTo(16);
  expect(expectNext(power([100, 200], 1, 0), 400)).toBeCloseTo(2);
  expect(expectNext(power([100, 200], 1, 5), 400)).toBeCloseTo(8 * 200 ** 5);
});

test("an axis spans whole decades, also for one value", () => {
  const axis = logAxis([20, 900], [0, 100]);
  expect(axis.ticks).toEqual([10, 100, 1000]);
  expect(axis.place(10)).toBe(0);
  expect(axis.place(100)).toBeCloseTo(50);
  expect(logAxis([10], [0, 100]).ticks).toEqual([10, 100]);
});
