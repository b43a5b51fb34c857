import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assembleTables, type TableAssembler } from "./assemble-tables";
import { type Dialect, detectDialect } from "./detect-dialect";
import { createRecordFeed } from "./feed-records";
import { createRecordReader, type RecordReader } from "./record-reader";

const encoder = new TextEncoder();

/** What a file was read as, by whichever way. */
function result(reader: RecordReader, assembler: TableAssembler) {
  const { columns, ...table } = assembler.finish();
  return {
    ...table,
    columns: columns.map(({ name, header, codes, values }) => ({ name, header, codes, values })),
    repairs: [...reader.repairs, ...table.repairs],
    lineEnd: reader.lineEnd(),
    nextLine: reader.line(),
  };
}

function open(dialect: Dialect, lastLine: number | null | undefined) {
  const reader = createRecordReader(dialect);
  const assembler = assembleTables({ ...dialect, style: dialect, lastLine });
  return { reader, assembler };
}

function readAsText(text: string, dialect: Dialect, lastLine: number | null | undefined) {
  const { reader, assembler } = open(dialect, lastLine);
  const { cells, lines, odd } = reader.read(text, true);
  assembler.add(
    cells.map((record, i) => ({
      cells: record,
      line: lines[i]!,
      isOdd: odd?.has(lines[i]!) === true,
    })),
  );
  return result(reader, assembler);
}

function readAsBytes(
  text: string,
  dialect: Dialect,
  lastLine: number | null | undefined,
  pieceLength: number,
) {
  const { reader, assembler } = open(dialect, lastLine);
  const feed = createRecordFeed(reader, assembler, dialect);
  let plain = 0;
  const { addPlain } = assembler;
  assembler.addPlain = (records, to) => {
    const taken = addPlain.call(assembler, records, to);
    plain += taken;
    return taken;
  };
  const characters = [...text];
  for (let at = 0; at === 0 || at < characters.length; at += pieceLength) {
    feed.push(encoder.encode(characters.slice(at, at + pieceLength).join("")), false);
    while (feed.step(at + pieceLength >= characters.length));
  }
  return { plain, read: result(reader, assembler) };
}

const word = fc.stringMatching(/^[A-Z][a-zé]{2,7}$/);
const ordinary = fc
  .tuple(
    fc.integer({ min: 1000, max: 9999 }).map(String),
    fc.oneof(
      word,
      word.map((a) => `"${a}, ${a}"`),
      word.map((a) => `"${a} ""the"" 😀"`),
      word.map((a) => `"${a}\nover lines"`),
      fc.constant(""),
    ),
    fc.nat(9999).map((cents) => (cents / 100).toFixed(2)),
    fc.constantFrom("yes", "no", "'yes'"),
  )
  .map((cells) => cells.join(","));
const strange = fc.constantFrom(
  "",
  " ",
  ",,,",
  "1,2,3",
  "1,2,3,4,5",
  '5555,"Ann" Lee,1.00,yes',
  '5555,A "quoted" word,1.00,yes',
  '5555,"never closed,1.00,yes',
  '5555,"padded" ,1.00,yes',
  '5555,"back\\"slash",1.00,yes',
  "5555,O'Neil,'1.00',no",
  "id,name,amount,active",
  "code,name,sum,kind\n17,a,b,c\n18,d,e,f\n19,g,h,i",
  "\nproduct,price\nBread,1.50\nMilk,0.90\nEggs,2.10",
  "Total,,312.50,",
  "Note: figures may change",
  "id2,,x",
  "a\rb,c,1.00,no",
  "5555,\uFEFF,1.00,no",
  "\u00e9tude,a,1.00,no",
);
const lineEnd = fc.constantFrom("\n", "\r\n", "\n", "\r");

describe("files read from bytes", () => {
  it.each([
    ["plain", (i: number) => `${i},Ann,${i / 8}`],
    ["plain and wide", (i: number) => `${i},"${"Ann, ".repeat(400)}",${i / 8}`],
    ["odd", (i: number) => `${i},"Ann" A,${i / 8}`],
  ])("hand control back at least every 128 kB where records are %s", (_, row) => {
    const lines = Array.from({ length: 3_000_000 / row(1000).length }, (_, i) => row(i + 1000));
    const text = `id,name,amount\n${lines.join("\n")}\n`;
    const dialect = detectDialect(text.slice(0, 100_000), false, {});
    const { reader, assembler } = open(dialect, undefined);
    const feed = createRecordFeed(reader, assembler, dialect);
    feed.push(encoder.encode(text), false);
    let most = 0;
    for (let left = feed.left(); feed.step(true); left = feed.left())
      most = Math.max(most, left - feed.left());
    expect(feed.left()).toBe(0);
    expect(most).toBeLessThanOrEqual(1 << 17);
  });

  const file = fc.tuple(
    fc.array(ordinary, { minLength: 150, maxLength: 220 }),
    fc.array(fc.tuple(fc.nat(220), strange), { maxLength: 4 }),
    lineEnd,
    fc.boolean(),
  );

  it("give the same rows, lines, repairs and rows set aside as text does, in any pieces", () => {
    let plainFiles = 0;
    fc.assert(
      fc.property(
        file,
        fc.integer({ min: 50, max: 9000 }),
        fc.constantFrom(undefined, null, 3, 120),
        ([rows, odd, end, isEnded], pieceLength, lastLine) => {
          const records = ["id,name,amount,active", ...rows];
          for (const [at, record] of odd) records.splice(1 + at, 0, record);
          const text = records.join("\n").replaceAll("\n", end) + (isEnded ? end : "");
          const dialect = detectDialect(text, true, { lastLine });
          const { plain, read } = readAsBytes(text, dialect, lastLine, pieceLength);
          expect(read).toEqual(readAsText(text, dialect, lastLine));
          if (plain > 0) plainFiles++;
        },
      ),
      { numRuns: 300 },
    );
    expect(plainFiles).toBeGreaterThan(30);
  });
});
