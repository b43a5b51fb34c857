import { expect, it } from "vitest";
import { naturalOrder } from "./natural-order";

it("knows common scales however they are spelled", () => {
  expect(naturalOrder(["High", "low", "Medium"])).toEqual(["low", "Medium", "High"]);
  expect(naturalOrder(["XL", "S", "M", "XS"])).toEqual(["XS", "S", "M", "XL"]);
  expect(naturalOrder(["very-satisfied", "Neutral"])).toEqual(["Neutral", "very-satisfied"]);
});

it("puts numbers in words in the order of numbers", () => {
  expect(naturalOrder(["10-20", "2-5", "100+"])).toEqual(["2-5", "10-20", "100+"]);
  expect(naturalOrder(["tier 1.5", "tier 10", "tier 1.25"])).toEqual([
    "tier 1.25",
    "tier 1.5",
    "tier 10",
  ]);
});

it("falls back on the alphabet, takes each once and knows nothing of an empty list", () => {
  expect(naturalOrder(["b", "a", "b", "low"])).toEqual(["a", "b", "low"]);
  expect(naturalOrder([])).toEqual([]);
  expect(naturalOrder(["__proto__", "constructor"])).toEqual(["__proto__", "constructor"]);
});
