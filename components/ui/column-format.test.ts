import { expect, test } from "vitest";
import type { ColumnProfile } from "@/lib/schema/profile";
import { formatCell } from "./column-format";

const column = (over: Partial<ColumnProfile>): ColumnProfile => ({
  name: "income",
  kind: "number",
  role: "feature",
  rows: 9,
  missing: 0,
  unreadable: 0,
  distinct: 9,
  examples: [],
  ...over,
});
const range = {
  min: 1900,
  max: 2001,
  mean: 1960,
  median: 1960,
  deviation: 9,
  skew: 0,
  quantiles: [],
};

test("a number is grouped and rounded, a year is not", () => {
  expect(formatCell("1250000.00", column({}))).toBe("1,250,000");
  expect(formatCell("13.081538", column({}))).toBe("13.08");
  expect(formatCell("1957", column({ name: "Year_Birth", range }))).toBe("1957");
});

test("yes and no are said so, whatever the table holds", () => {
  expect(formatCell("true", column({ kind: "boolean" }))).toBe("yes");
  expect(formatCell("0", column({ kind: "boolean" }))).toBe("0");
});

test("what may be read in two ways stays as it stands", () => {
  const numbers = { decimal: ",", group: ".", hasSigns: true, units: [], infinite: 0 } as const;
  expect(formatCell("1.234", column({ reading: { share: 1, numbers } }))).toBe("1.234");
  expect(formatCell("0022", column({ kind: "category" }))).toBe("0022");
  expect(formatCell("", column({}))).toBe("");
  expect(formatCell("1,234 €", column({}))).toBe("1,234 €");
});
