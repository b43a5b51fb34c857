import { expect, it } from "vitest";
import { delimiterText, formatText, readingWords } from "./words";

it("a delimiter is named sign by sign", () => {
  expect(delimiterText("\t")).toBe("tab");
  expect(delimiterText(", ")).toBe("comma and space");
  expect(delimiterText("§")).toBe("“§”");
});

it("trust 2: a file whose name says something else is named for what it is", () => {
  expect(formatText({ format: "xlsx", isGzip: false }, "people.csv")).toBe(
    "Excel workbook, although its name says .csv",
  );
  expect(formatText({ format: "text", isGzip: true }, "people.csv.gz")).toBe(
    "text, packed with gzip",
  );
  expect(formatText({ format: "ndjson", isGzip: false }, "events.json")).toBe(
    "JSON, one object a line",
  );
  expect(formatText({ format: "text", isGzip: false }, "my.customers")).toBe("text");
});

it("lines are listed up to twenty, and how many more there are is said", () => {
  const lines = Array.from({ length: 100 }, (_, i) => i + 1);
  expect(readingWords.repair("padded", 150, lines)).toMatch(/: lines 1, 2, .*, 20 and 130 more$/);
  expect(readingWords.repair("realigned", 1, [7])).toBe("1 row had a separator put right: line 7");
});
