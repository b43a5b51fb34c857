import { expect, test } from "vitest";
import { shareOfOnes } from "./share-of-ones";

const feature = { name: "plan: pro", column: "plan", min: -0.4, max: 1.2, counts: [75, 0, 0, 25] };

test("an encoded category has a share, however it is scaled", () => {
  expect(shareOfOnes(feature, "category")).toBe(0.25);
  expect(shareOfOnes(feature, "boolean")).toBe(0.25);
});

test("a number has none, even with two values", () => {
  expect(shareOfOnes(feature, "number")).toBeNull();
});
