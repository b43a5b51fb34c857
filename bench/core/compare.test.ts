import { expect, test } from "vitest";
import { differentRows } from "./different-rows";
import { inertiaOf } from "./find-partitions";
import { compareScores } from "./sweep";
import { toMatrix } from "./to-matrix";
import { compareHeights } from "./tree-job";

const theirs = { inertia: [100, 50, 20], silhouette: [0.3, 0.6, 0.5] };

test("the same scores hold", () => {
  const { holds, text } = compareScores(theirs, theirs, 2);
  expect(holds).toBe(true);
  expect(text).toContain("best k by silhouette: ours 3, theirs 3");
});

test("a worse inertia, another best k, or another silhouette of the same partition does not hold", () => {
  expect(compareScores({ ...theirs, inertia: [100.2, 50, 20] }, theirs, 2).holds).toBe(false);
  expect(compareScores({ ...theirs, silhouette: [0.3, 0.6, 0.7] }, theirs, 2).holds).toBe(false);
  expect(compareScores({ ...theirs, silhouette: [0.3003, 0.6, 0.5] }, theirs, 2).holds).toBe(false);
});

test("a better inertia is another partition, whose silhouette may differ", () => {
  const ours = { inertia: [90, 50, 20], silhouette: [0.4, 0.6, 0.5] };
  expect(compareScores(ours, theirs, 2).holds).toBe(true);
});

test("equal rows that share a leaf of ours are joined at height 0 by others", () => {
  expect(compareHeights([1, 2], [0, 0, 1, 2]).holds).toBe(true);
  expect(compareHeights([1, 2], [0, 1, 1, 2]).holds).toBe(false);
  expect(compareHeights([1, 2], [1, 2.001]).holds).toBe(false);
  expect(compareHeights([1, 2, 3], [1, 2]).holds).toBe(false);
});

test("inertia is the squared distance to the means of the labels", () => {
  const matrix = toMatrix({ rows: 4, columns: 2 }, Float32Array.of(0, 2, 10, 10, 1, 1, 5, 7));
  expect(inertiaOf(matrix, Int32Array.of(0, 0, 1, 1))).toBe(4);
});

test("labels are the same under other names, but noise is always noise", () => {
  expect(differentRows([0, 0, 1, -1], [4, 4, 2, -1])).toBe(0);
  expect(differentRows([0, 0, 1, 1], [4, 4, 4, 4])).toBe(2);
  expect(differentRows([0, 0, 0, 0], [4, 4, 5, 5])).toBe(2);
  expect(differentRows([0, 0, -1], [-1, -1, 0])).toBe(3);
});
