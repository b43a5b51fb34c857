import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Failure } from "@/lib/schema/failure";
import type { ReadingOverrides } from "@/lib/schema/reading";
import { tableCsv } from "../table-csv";
import { headersOf, readAll, recordsOf } from "../testing/read-all";
import { plainDialect, writtenLines } from "../testing/write-csv";
import { typeTable } from "../types/type-table";

const awkward = fc.constantFrom(
  "",
  " ",
  '"',
  '""',
  ",",
  ";",
  "\t",
  "|",
  ":",
  "\n",
  "\r",
  "\r\n",
  "'",
  "=",
  "\uFEFF",
  "\uFFFD",
  "é",
  "😀",
  "0",
  "1,5",
);
const cell = fc.oneof(
  fc.string({ maxLength: 8, unit: "grapheme" }),
  fc.array(awkward, { maxLength: 5 }).map((parts) => parts.join("")),
);
const delimiter = fc.constantFrom(",", ";", "\t", "|", ":");
const lineEnd = fc.constantFrom("\n", "\r\n", "\r");

/** Records of equal width; NUL is left out, as it makes a file binary. */
function tables(of: fc.Arbitrary<string>) {
  return fc
    .integer({ min: 1, max: 5 })
    .chain((width) =>
      fc.array(fc.array(of, { minLength: width, maxLength: width }), {
        minLength: 2,
        maxLength: 12,
      }),
    )
    .map((records) => records.map((cells) => cells.map((text) => text.replaceAll("\0", ""))));
}

function rfc4180(records: readonly string[][], delimiter: string, lineEnd: string): string {
  const isAlone = records[0]!.length === 1;
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const written = (text: string) =>
    text.includes(delimiter) || /["\r\n]|^\uFEFF/.test(text) || (isAlone && text === "")
      ? quoted(text)
      : text;
  return records.map((cells) => cells.map(written).join(delimiter) + lineEnd).join("");
}

describe("any records written as RFC 4180", () => {
  it("are read back cell for cell, whatever delimiter, line end and byte order mark", async () => {
    await fc.assert(
      fc.asyncProperty(
        tables(cell),
        delimiter,
        lineEnd,
        fc.boolean(),
        async (records, d, end, mark) => {
          fc.pre(records.flat().some((text) => text.trim() !== ""));
          const fixed: ReadingOverrides = {
            delimiter: d,
            quote: '"',
            headerRows: 1,
            skipLines: 0,
            lastLine: null,
            encoding: "utf-8",
          };
          const raw = await readAll((mark ? "\uFEFF" : "") + rfc4180(records, d, end), fixed);
          expect(headersOf(raw)).toEqual(records[0]);
          expect(recordsOf(raw)).toEqual(records.slice(1));
          expect([raw.setAside, raw.repairs]).toEqual([[], []]);

          const again = await readAll([...tableCsv(raw)].join(""), { ...fixed, delimiter: "," });
          expect(headersOf(again)).toEqual(records[0]);
          expect(recordsOf(again)).toEqual(records.slice(1));
        },
      ),
      { numRuns: 400 },
    );
  });

  it("are understood without help when their cells are ordinary", async () => {
    const word = fc.stringMatching(/^[a-z]{1,8}$/);
    const phrase = fc.tuple(word, word).map(([a, b]) => `${a}, ${b}`);
    const record = fc.tuple(
      fc.nat(9999).map(String),
      fc.oneof(word, phrase),
      fc.nat(99).map(String),
    );
    const body = fc.array(record, { minLength: 3, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(body, delimiter, lineEnd, fc.boolean(), async (records, d, end, mark) => {
        const text = rfc4180([["id", "name", "age"], ...records], d, end);
        const raw = await readAll((mark ? "\uFEFF" : "") + text);
        expect(raw.reading).toMatchObject({
          delimiter: d,
          quote: '"',
          headerRows: 1,
          skipLines: 0,
        });
        expect(recordsOf(raw)).toEqual(records);
        expect(raw.byteOrderMark).toBe(mark);
      }),
    );
  });
});

describe("ordinary records in any dialect", () => {
  const word = fc.stringMatching(/^[A-Z][a-z]{2,7}$/);
  const record = fc
    .tuple(
      fc.integer({ min: 1000, max: 9999 }).map(String),
      fc.oneof(
        word,
        fc.tuple(word, word).map(([a, b]) => `${a}, ${b}`),
        word.map((a) => `${a} "the" O\\'s`),
      ),
      fc.nat(9999).map((cents) => (cents / 100).toFixed(2)),
      fc.constantFrom("yes", "no"),
    )
    .map((cells) => [...cells]);
  const dialect = fc.record({
    delimiter: fc.constantFrom(",", ";", "\t", "|", "^", "~", "||", "::", ", ", "; ", "~|~", " | "),
    quote: fc.constantFrom('"', "'"),
    escape: fc.constantFrom("doubled" as const, "backslash" as const),
    lineEnd,
    quoteAll: fc.boolean(),
  });
  const above = fc.constantFrom("", "A title\n", "A title\nand a date: 2024-01-02\n\n");
  const below = fc.constantFrom("", "\nNote: figures may change.\n");

  it("are read back cell for cell without help, with titles above and notes below", async () => {
    const records = fc.array(record, { minLength: 8, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(records, dialect, above, below, async (body, written, title, note) => {
        const isBackslash = written.escape === "backslash";
        const held = body.map((cells) =>
          cells.map((cell) => (isBackslash ? cell.replaceAll("\\", "") : cell)),
        );
        const lines = writtenLines([["id", "name", "amount", "active"], ...held], {
          ...plainDialect,
          ...written,
        });
        const table = lines.map((line) => line + written.lineEnd).join("");
        const raw = await readAll(title.replaceAll("\n", written.lineEnd) + table + note);
        expect(headersOf(raw)).toEqual(["id", "name", "amount", "active"]);
        expect(recordsOf(raw)).toEqual(held);
        expect(raw.reading.delimiter).toBe(written.delimiter);
      }),
      { numRuns: 400 },
    );
  });
});

describe("any bytes at all", () => {
  const piece = fc.oneof(
    fc.uint8Array({ maxLength: 60 }),
    fc.array(awkward, { maxLength: 40 }).map((parts) => new TextEncoder().encode(parts.join(""))),
  );

  it("are read or refused with a reason, every record accounted for", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 6 }), async (pieces) => {
        const bytes = Uint8Array.from(pieces.flatMap((part) => [...part]));
        const raw = await readAll(bytes).catch((error: unknown) => error);
        if (raw instanceof Error) {
          expect(raw).toBeInstanceOf(Failure);
          return;
        }
        const read = raw as Awaited<ReturnType<typeof readAll>>;
        expect(read.lines.length).toBe(read.rows);
        for (const column of read.columns) expect(column.codes.length).toBe(read.rows);
        expect(new Set(read.columns.map((column) => column.name)).size).toBe(read.columns.length);
        expect(typeTable(read, []).columns.length).toBe(read.columns.length);
      }),
      { numRuns: 600 },
    );
  });
});
