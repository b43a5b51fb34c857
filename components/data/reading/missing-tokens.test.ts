import { expect, test } from "vitest";
import { tokensOf, tokensText } from "./missing-tokens";

test("what is typed and what is kept are the same", () => {
  expect(tokensText(tokensOf("n/a, -, unknown"))).toBe("n/a, -, unknown");
});

test("spaces, case, repeats and empty parts do not count", () => {
  expect(tokensOf(" N/A ,n/a,, Unknown,")).toEqual(["", "n/a", "unknown"]);
});

test("an empty cell is missing even when nothing is typed", () => {
  expect(tokensOf("  ")).toEqual([""]);
});
