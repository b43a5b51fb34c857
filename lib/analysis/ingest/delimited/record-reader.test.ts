import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createRecordReader, type RecordDialect } from "./record-reader";

/** Everything a reader says of a text that comes in the given pieces. */
function readPieces(pieces: readonly string[], skipLines = 0, style: Partial<RecordDialect> = {}) {
  const reader = createRecordReader({ delimiter: ",", quote: '"', skipLines, ...style });
  const cells: string[][] = [];
  const lines: number[] = [];
  const odd: number[] = [];
  pieces.forEach((piece, i) => {
    const records = reader.read(piece, i === pieces.length - 1);
    cells.push(...records.cells);
    lines.push(...records.lines);
    odd.push(...(records.odd ?? []));
  });
  return {
    cells,
    lines,
    odd,
    malformed: reader.malformed(),
    repairs: [...reader.repairs],
    lineEnd: reader.lineEnd(),
  };
}

const plain = ["a", "b ", " ", ",", ",", '"', '"', '""', "\n", "\n", "\r", "\r\n"];
const textOf = (tokens: readonly string[]) =>
  fc.array(fc.constantFrom(...tokens), { maxLength: 40 }).map((parts) => parts.join(""));
const text = textOf(plain);
/** A delimiter of several characters, one of which is ordinary, and quotes behind backslashes. */
const involved: Partial<RecordDialect> = { delimiter: ", ", escape: "backslash" };
const involvedText = textOf([...plain, ", ", ", ", '\\"', "\\", '", ']);

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

  it("reads the same in pieces, whatever separates cells and escapes quotes", () => {
    fc.assert(
      fc.property(involvedText, fc.nat(60), (whole, cut) => {
        const pieces = [whole.slice(0, cut), whole.slice(cut)];
        expect(readPieces(pieces, 0, involved)).toEqual(readPieces([whole], 0, involved));
      }),
      { numRuns: 3000 },
    );
  });

  it("ends a cell at the first quote that a delimiter follows when its quotes are not escaped", () => {
    const cellsOf = (line: string, style?: Partial<RecordDialect>) =>
      readPieces([`${line}\n`], 0, style).cells[0];
    expect(cellsOf('1,"Round 48"","of oak","x"')).toEqual(["1", 'Round 48"', "of oak", "x"]);
    expect(cellsOf('1,"the 8" foot","x, y"')).toEqual(["1", 'the 8" foot', "x, y"]);
    expect(cellsOf('""MK-1","x"')).toEqual(['"MK-1', "x"]);
    expect(cellsOf('""",x')).toEqual(['"', "x"]);
  });

  it("takes a quote for text where one that opens a cell comes before any that closes it", () => {
    const { cells, odd, repairs } = readPieces(['1,"MK-7,5,"of oak, small","x"\n2,a,b,c\n']);
    expect(cells).toEqual([
      ["1", '"MK-7', "5", "of oak, small", "x"],
      ["2", "a", "b", "c"],
    ]);
    expect([odd, repairs]).toEqual([[1], [{ line: 1, kind: "unclosed-quote" }]]);
  });

  it("reads quotes and backslashes behind backslashes, and leaves other backslashes alone", () => {
    const { cells, malformed } = readPieces(
      ['"a \\"b\\", c","C:\\\\dir\\\\","8\\\'9",""\n\\d,e,f,g\n'],
      0,
      { escape: "backslash" },
    );
    expect(cells).toEqual([
      ['a "b", c', "C:\\dir\\", "8\\'9", ""],
      ["\\d", "e", "f", "g"],
    ]);
    expect(malformed).toBe(0);
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
