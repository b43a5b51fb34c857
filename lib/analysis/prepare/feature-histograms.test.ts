import { expect, test } from "vitest";
import { featureHistograms } from "./feature-histograms";

const features = [
  { name: "spend", column: "spend" },
  { name: "visits", column: "visits" },
];

test("every row is counted once per feature, the largest value in the last bin", () => {
  const values = Float32Array.of(0, 1, 2, 24, -1, -1, 1, 1);
  const [spend, visits] = featureHistograms({ rows: 4, columns: 2, values, features });
  expect(spend?.counts.reduce((sum, count) => sum + count, 0)).toBe(4);
  expect(spend?.counts.at(-1)).toBe(1);
  expect(spend?.counts.slice(0, 3)).toEqual([1, 1, 1]);
  expect(visits).toMatchObject({ min: -1, max: 1 });
  expect([visits?.counts[0], visits?.counts.at(-1)]).toEqual([2, 2]);
});

test("a feature without spread has one bin", () => {
  const values = Float32Array.of(3, 3, 3, 3);
  const [only] = featureHistograms({ rows: 2, columns: 2, values, features });
  expect(only?.counts[0]).toBe(2);
});
