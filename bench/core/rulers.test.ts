import { expect, test } from "vitest";
import { mixture } from "../mixture";
import { exactDivergence } from "./exact-divergence";
import { nearest } from "./row-distances";
import { toMatrix } from "./to-matrix";
import { trustworthiness } from "./trustworthiness";

const rows = 60;
const matrix = toMatrix({ rows, columns: 4 }, mixture(rows, 4));
const map = Array.from({ length: 2 * rows }, (_, i) => matrix.values[(i % 2) * rows + (i >> 1)]!);

test("the nearest rows come in order, without the row itself", () => {
  expect([...nearest([4, 0, 9, 1, 1], 1, 3)]).toEqual([3, 4, 0]);
});

// From scikit-learn 1.9.1 on these very rows.
test("a map of two of the columns is trusted less than a map of them all, and more than a shuffled one", () => {
  const flat = toMatrix({ rows, columns: 2 }, matrix.values.slice(0, 2 * rows));
  const shuffled = map.map((_, i) => map[(i + 38) % map.length]!);
  expect(trustworthiness(flat, map)).toBe(1);
  expect(trustworthiness(matrix, map)).toBeCloseTo(0.886_153_846_15, 10);
  expect(trustworthiness(matrix, shuffled)).toBeLessThan(trustworthiness(matrix, map));
});

test("the divergence of a map is the one that scikit-learn's own functions give", () => {
  expect(exactDivergence(matrix, 10, map)).toBeCloseTo(1.018_97, 4);
});
