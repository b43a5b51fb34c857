import { describe, expect, it } from "vitest";
import { headersOf, readAll, recordsOf } from "../testing/read-all";

function utf16(text: string, bigEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), !bigEndian);
  return bytes;
}

describe("line ends", () => {
  it.each([
    ["lf", "\n"],
    ["crlf", "\r\n"],
    ["cr", "\r"],
  ] as const)("reads %s", async (kind, end) => {
    const raw = await readAll(["a,b", "1,2", '3,"x\ny"', "4,5"].join(end));
    expect(raw.lineEnd).toBe(kind);
    expect(recordsOf(raw)).toEqual([
      ["1", "2"],
      ["3", "x\ny"],
      ["4", "5"],
    ]);
    expect([...raw.lines]).toEqual([2, 3, 5]);
  });

  it("reads mixed ones and says so", async () => {
    const raw = await readAll("a,b\r\n1,2\n3,4\r5,6");
    expect(raw.lineEnd).toBe("mixed");
    expect(raw.rows).toBe(3);
  });

  it("skips blank lines, but keeps a row with one empty quoted cell", async () => {
    const raw = await readAll('name\n\nAnn\n""\n\nBob\n\n', { headerRows: 1 });
    expect(recordsOf(raw)).toEqual([["Ann"], [""], ["Bob"]]);
    expect([...raw.lines]).toEqual([3, 4, 6]);
    expect(raw.setAside).toEqual([]);
  });

  it("takes a line of spaces for a blank one where there are several columns", async () => {
    const raw = await readAll("a,b\n1,2\n   \n3,4\n");
    expect(recordsOf(raw).flat()).toEqual(["1", "2", "3", "4"]);
    expect(raw.repairs).toEqual([]);
    const single = await readAll("a\nx\n   \ny\n", { headerRows: 1 });
    expect(recordsOf(single).flat()).toEqual(["x", "   ", "y"]);
  });
});

describe("encodings", () => {
  const text = "name,city\nJosé,Zürich €\nŁukasz,Kraków\n";

  it("reads UTF-8 with and without a byte order mark", async () => {
    for (const [mark, expected] of [
      ["", false],
      ["\uFEFF", true],
    ] as const) {
      const raw = await readAll(mark + text);
      expect(raw.byteOrderMark).toBe(expected);
      expect(headersOf(raw)).toEqual(["name", "city"]);
      expect(recordsOf(raw)[1]).toEqual(["Łukasz", "Kraków"]);
    }
  });

  it.each([
    ["utf-16le", false],
    ["utf-16be", true],
  ] as const)("reads %s with and without a byte order mark", async (encoding, bigEndian) => {
    for (const mark of ["", "\uFEFF"]) {
      const raw = await readAll(utf16(mark + text, bigEndian));
      expect(raw.reading.encoding).toBe(encoding);
      expect(raw.byteOrderMark).toBe(mark !== "");
      expect(recordsOf(raw)[0]).toEqual(["José", "Zürich €"]);
    }
  });

  it("reads Windows-1252 with all of its characters", async () => {
    const bytes = Uint8Array.from(
      [..."a,b\n1,"].map((c) => c.charCodeAt(0)).concat(0x80, 0x93, 0xe9, 0xff, 10),
    );
    const raw = await readAll(bytes);
    expect(raw.reading.encoding).toBe("windows-1252");
    expect(recordsOf(raw)).toEqual([["1", "€“éÿ"]]);
    expect(raw.repairs).toEqual([]);
  });

  it("settles on Windows-1252 when the first umlaut comes after a megabyte", async () => {
    const start = new TextEncoder().encode(`id,name\n${"1,Ann\n".repeat(200_000)}2,J`);
    const raw = await readAll(Uint8Array.from([...start, 0xfc, 0x72, 0x67, 10]));
    expect(raw.reading.encoding).toBe("windows-1252");
    expect(recordsOf(raw).at(-1)).toEqual(["2", "Jürg"]);
  });

  it("joins characters that lie across the pieces of a file", async () => {
    for (let shift = 0; shift < 4; shift++) {
      const cells = "😀é€".repeat(120_000);
      const raw = await readAll(`id,${"x".repeat(shift)}\n1,${cells}\n2,b\n`, { delimiter: "," });
      expect(recordsOf(raw)[0]![1]).toBe(cells);
      expect(raw.repairs).toEqual([]);
    }
  });

  it("counts bytes that are no text, by line, and keeps the rest as UTF-8", async () => {
    const good = new TextEncoder().encode(`a,b\n${"é,ü\n".repeat(50)}`);
    const raw = await readAll(Uint8Array.from([...good, 0x78, 0xff, 0x2c, 0x79, 10]));
    expect(raw.reading.encoding).toBe("utf-8");
    expect(raw.repairs).toEqual([{ line: 52, kind: "bad-character" }]);
    expect(recordsOf(raw).at(-1)).toEqual(["x\uFFFD", "y"]);
  });

  it("does not count replacement characters that stand in the file", async () => {
    const raw = await readAll("a,b\n\uFFFD,1\n");
    expect(raw.repairs).toEqual([]);
  });
});
