import { expect, test } from "vitest";
import { shareOfOnes } from "./share-of-ones";

test("an encoded category has a share, however it is scaled", () => {
  expect(shareOfOnes([75, 0, 0, 25])).toBe(0.25);
});

test("nothing has none", () => {
  expect(shareOfOnes([0, 0])).toBeNaN();
});
