import { expect, test } from "vitest";
import type { ProfileCell, ProfileRow } from "@/lib/schema/segment";
import { cellText, differenceText, effectText, indexText, rowName, valueText } from "./cell-text";

const cell = (value: number, index: number, effect = 0): ProfileCell => ({ value, index, effect });
const row = (over: Partial<ProfileRow>): ProfileRow => ({
  column: "Spent",
  kind: "mean",
  clustered: true,
  everyone: cell(1, 100),
  cells: [],
  strength: 0.5,
  ...over,
});

test("a mean, a share and a date each read in their own unit", () => {
  expect(valueText(row({}), cell(1234.5, 100))).toBe("1,235");
  expect(valueText(row({ kind: "share" }), cell(0.345, 100))).toBe("35%");
  expect(valueText(row({ kind: "date" }), cell(Date.UTC(1969, 6, 20), 100))).toBe("Jul 20, 1969");
  expect(valueText(row({}), cell(Number.NaN, Number.NaN))).toBe("–");
});

test("where an index has no meaning the distance from everyone stands in its place", () => {
  expect(indexText(row({}), cell(5, 213.6, 1.2))).toBe("214");
  expect(indexText(row({}), cell(5, Number.NaN, -1.24))).toBe("−1.2 sd");
  expect(effectText(cell(Number.NaN, Number.NaN, Number.NaN))).toBe("–");
});

test("a date has no index and reads as a date", () => {
  expect(indexText(row({ kind: "date" }), cell(0, Number.NaN, 1))).toBe("Jan 1, 1970");
});

test("a category is named with its column, also when it is called nothing", () => {
  expect(rowName(row({}))).toBe("Spent");
  expect(rowName(row({ column: "__proto__", category: "" }))).toBe("__proto__: ");
});

test("a difference stands with half its interval, and a handful of values says nothing", () => {
  const estimate = { value: -0.52, low: -0.63, high: -0.41 };
  const detail = { count: 80, median: 7, effect: estimate, p: 0.001, isClear: true };
  expect(differenceText(detail)).toBe("−0.52 ±0.11");
  expect(differenceText({ ...detail, count: 4 })).toBe("too few");
  expect(differenceText(undefined)).toBe("…");
  expect(cellText(row({}), cell(5, 100), detail, "median")).toBe("7");
  expect(cellText(row({ kind: "share" }), cell(0.5, 100), detail, "median")).toBe("50%");
});
