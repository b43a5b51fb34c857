import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createRecordReader } from "./record-reader";

/** Everything a reader says of a text that comes in the given pieces. */
function readPieces(pieces: readonly string[], skipLines = 0) {
  const reader = createRecordReader({ delimiter: ",", quote: '"', skipLines });
  const cells: string[][] = [];
  const lines: number[] = [];
  pieces.forEach((piece, i) => {
    const records = reader.read(piece, i === pieces.length - 1);
    cells.push(...records.cells);
    lines.push(...records.lines);
  });
  return { cells, lines, repairs: [...reader.repairs], lineEnd: reader.lineEnd() };
}

const token = fc.constantFrom("a", "b ", " ", ",", ",", '"', '"', '""', "\n", "\n", "\r", "\r\n");
const text = fc.array(token, { maxLength: 40 }).map((tokens) => tokens.join(""));

describe("a record reader", () => {
  it("reads the same whether a text comes whole or in pieces", () => {
    fc.assert(
      fc.property(text, fc.array(fc.nat(60), { maxLength: 5 }), fc.nat(3), (whole, cuts, skip) => {
        const points = [0, ...cuts.map((cut) => Math.min(cut, whole.length)), whole.length].sort(
          (a, b) => a - b,
        );
        const pieces = points.slice(1).map((end, i) => whole.slice(points[i], end));
        expect(readPieces(pieces, skip)).toEqual(readPieces([whole], skip));
      }),
      { numRuns: 3000 },
    );
  });

  it("loses no letter of a text, however its quotes are broken", () => {
    const letters = (of: string) => of.replace(/[^ab]/g, "");
    fc.assert(
      fc.property(text, (whole) => {
        expect(letters(readPieces([whole]).cells.flat().join(""))).toBe(letters(whole));
      }),
      { numRuns: 3000 },
    );
  });

  it("says on which line each record starts", () => {
    fc.assert(
      fc.property(text, (whole) => {
        const { cells, lines } = readPieces([whole]);
        const starts = whole.split(/\r\n|\r|\n/);
        expect(lines).toEqual([...lines].sort((a, b) => a - b));
        expect(new Set(lines).size).toBe(cells.length);
        for (const line of lines) expect(starts[line - 1]).not.toBe("");
      }),
      { numRuns: 2000 },
    );
  });

  it("closes a quoted cell over many lines as long as its quotes are sound", () => {
    const cell = 'line, with "quotes"\r\n'.repeat(500);
    const whole = `1,"${cell.replaceAll('"', '""')}",x\r\n2,y,z\r\n`;
    const { cells, lines, repairs, lineEnd } = readPieces([whole.slice(0, 777), whole.slice(777)]);
    expect(cells).toEqual([
      ["1", cell, "x"],
      ["2", "y", "z"],
    ]);
    expect(lines).toEqual([1, 502]);
    expect([repairs, lineEnd]).toEqual([[], "crlf"]);
  });

  it("needs time in proportion to the text when every line opens a quote", () => {
    const count = 60_000;
    const { cells, repairs } = readPieces([`1,"open\n`.repeat(count)]);
    expect(cells.length).toBe(count);
    expect(repairs.at(-1)).toEqual({ line: count, kind: "unclosed-quote" });
  });
});
