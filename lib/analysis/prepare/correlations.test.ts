import { expect, it } from "vitest";
import type { Matrix } from "@/lib/schema/matrix";
import { correlations } from "./correlations";
import { dominance } from "./dominance";

function matrixOf(columns: Readonly<Record<string, readonly number[]>>): Matrix {
  const entries = Object.entries(columns);
  const features = entries.map(([name]) => ({ name, column: name.split(":")[0]! }));
  const values = Float32Array.from(entries.flatMap(([, cells]) => cells));
  return { rows: entries[0]![1].length, columns: entries.length, values, features };
}

it("gives Pearson's r of every two features", () => {
  const { names, values } = correlations(
    matrixOf({
      x: [1, 2, 3, 4, 5],
      up: [2, 4, 6, 8, 10],
      y: [2, 1, 4, 3, 7],
      flat: [3, 3, 3, 3, 3],
    }),
  );
  expect(names).toEqual(["x", "up", "y", "flat"]);
  const r = 0.824163383692;
  const expected = [1, 1, r, Number.NaN, 1, 1, r, Number.NaN, r, r, 1, Number.NaN];
  expected.forEach((value, i) => {
    if (Number.isNaN(value)) expect(values[i]).toBeNaN();
    else expect(values[i]).toBeCloseTo(value, 6);
  });
  expect(values.slice(12).every(Number.isNaN)).toBe(true);
});

it("warns of the one column that holds most of the variance, its indicators taken together", () => {
  const drowned = matrixOf({ big: [0, 100, 0, 100], small: [1, 0, 0, 1], other: [0, 0, 1, 1] });
  expect(dominance(drowned)?.sentence).toMatch(/^big alone makes 100% of the differences/);
  const split = matrixOf({ "c:a": [0, 9, 0, 9], "c:b": [9, 0, 9, 0], n: [0, 1, 0, 9] });
  expect(dominance(split)?.sentence).toMatch(/^c alone makes 74%/);
});

it("is silent when no column does, when there is one, and when nothing varies", () => {
  expect(dominance(matrixOf({ a: [0, 1, 0, 1], b: [1, 1, 0, 0] }))).toBeNull();
  expect(dominance(matrixOf({ a: [0, 1] }))).toBeNull();
  expect(dominance(matrixOf({ a: [1, 1], b: [2, 2] }))).toBeNull();
});
