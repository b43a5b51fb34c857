import { expect, test } from "vitest";
import { scoreScales } from "./score-scales";

const points = [2, 3, 4].map((k) => ({ k, value: 1 / k }));

test("the highest value stands at the top, the smallest number at the left", () => {
  const { x, y } = scoreScales(points, [], 216, 40);
  expect([x(2), x(3), x(4)]).toEqual([8, 108, 208]);
  expect(y(1 / 2)).toBeCloseTo(8);
  expect(y(1 / 4)).toBeCloseTo(32);
});

test("a place leads back to the nearest number of segments that has a point", () => {
  const { nearestK } = scoreScales(points, [], 216, 40);
  expect([-5, 57, 59, 500].map(nearestK)).toEqual([2, 2, 3, 4]);
  expect(scoreScales([], [], 216, 40).nearestK(10)).toBeUndefined();
});

test("how sure a value is and what chance scores have room too", () => {
  const sure = scoreScales([{ k: 2, value: 1, error: 1 }], [{ k: 2, value: 4 }], 100, 40);
  expect(sure.y(0)).toBeCloseTo(32);
  expect(sure.y(4)).toBeCloseTo(8);
});

test("values that are all the same, one alone or not known stand in the middle", () => {
  const { x, y } = scoreScales([{ k: 3, value: 7 }], [], 100, 40);
  expect([x(3), y(7)]).toEqual([50, 20]);
  expect(scoreScales([{ k: 3, value: Number.NaN }], [], 100, 40).y(0.5)).toBeGreaterThan(0);
});
