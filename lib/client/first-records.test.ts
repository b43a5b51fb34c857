import fc from "fast-check";
import { expect, test } from "vitest";
import { csvRecord, csvStart } from "@/lib/analysis/handover/csv-cell";
import { firstRecords } from "./first-records";

const modes = ["spreadsheet", "machine"] as const;

test("what was written as CSV is read back, whatever stands in the cells", () => {
  const cell = fc.string({ unit: fc.constantFrom("a", '"', ",", "\n", "\r", " ", "é", "x") });
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 6 });
  fc.assert(
    fc.property(table, (records) => {
      const text = csvStart("machine") + records.map((r) => csvRecord(r, "machine")).join("");
      expect(firstRecords(text, 10, true)).toEqual(records);
    }),
  );
});

test("a byte order mark and either line end are not part of the cells", () => {
  for (const mode of modes) {
    const text = csvStart(mode) + csvRecord(["id", "name"], mode) + csvRecord(["1", "Ada"], mode);
    expect(firstRecords(text, 5, true)).toEqual([
      ["id", "name"],
      ["1", "Ada"],
    ]);
  }
});

test("no more records are read than asked for, and none that is broken off", () => {
  expect(firstRecords("a\nb\nc\n", 2, true)).toEqual([["a"], ["b"]]);
  expect(firstRecords("a,b\n1,", 5, false)).toEqual([["a", "b"]]);
  expect(firstRecords("a,b\n1,", 5, true)).toEqual([
    ["a", "b"],
    ["1", ""],
  ]);
});
