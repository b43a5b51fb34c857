import { expect, test } from "vitest";
import { shareOfOnes } from "./share-of-ones";

const feature = { name: "plan: pro", column: "plan", min: 0, max: 1 };

test("a feature of zeros and ones has a share", () => {
  expect(shareOfOnes({ ...feature, counts: [75, 0, 0, 25] })).toBe(0.25);
});

test("a feature with values in between, or in other units, has none", () => {
  expect(shareOfOnes({ ...feature, counts: [70, 5, 0, 25] })).toBeNull();
  expect(shareOfOnes({ ...feature, min: -1, counts: [75, 0, 0, 25] })).toBeNull();
});
