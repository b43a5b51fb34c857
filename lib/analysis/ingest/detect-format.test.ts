import { strToU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { detectFormat } from "./detect-format";

const kindOf = (text: string | Uint8Array) =>
  detectFormat(typeof text === "string" ? strToU8(text) : text).kind;

describe("the format of text", () => {
  it.each([
    ["one object a line", '{"a":1}\n{"a":2}\n'],
    ["one object a line behind blank lines", '\n\n{"a":1}\r\n{"a":2}\r\n'],
    ["a single line", '{"a":1}'],
  ])("is NDJSON with %s", (_, text) => {
    expect(kindOf(text)).toBe("ndjson");
  });

  it.each([
    ["a list of objects", '[{"a":1},{"a":2}]'],
    ["a list over many lines", '[\n  {\n    "a": 1\n  }\n]'],
    ["an empty list", "[]"],
    ["objects over several lines", '{\n  "a": 1\n}\n{\n  "a": 2\n}'],
    ["a list within an object", '{"data":[{"a":1}]}'],
    ["a list that goes on behind the beginning", `[${'{"a":"bcdefgh"},'.repeat(50)}{"a":`],
  ])("is JSON with %s", (_, text) => {
    expect(kindOf(text)).toBe("json");
  });

  it.each([
    ["names in brackets", "[id],[name]\n1,Ann\n"],
    ["a cell that is an object", '{"a":1},5\n{"a":2},6\n'],
    ["a quoted object in the first cell", '"{""a"":1}",5\n'],
    ["a list in the first cell", '["a"],5\n["b"],6\n'],
    ["braces that are no object", "{id};{name}\n1;Ann\n"],
    ["names and rows", "id,name\n1,Ann\n"],
  ])("is CSV with %s", (_, text) => {
    expect(kindOf(text)).toBe("text");
  });

  it("is JSON also in UTF-16", () => {
    const units = Uint16Array.from('\uFEFF{"a":1}\n{"a":2}\n', (c) => c.charCodeAt(0));
    expect(kindOf(new Uint8Array(units.buffer))).toBe("ndjson");
  });
});

describe("the format of bytes", () => {
  it("is told by their first ones", () => {
    expect(kindOf(Uint8Array.of(0x1f, 0x8b, 8, 0))).toBe("gzip");
    expect(kindOf(Uint8Array.of(0x50, 0x41, 0x52, 0x31, 0x15, 4))).toBe("parquet");
    expect(kindOf(Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0))).toBe("xlsx");
  });

  it("is another one where an archive says so", () => {
    const archive = Uint8Array.of(0x50, 0x4b, 3, 4, ...strToU8("....word/document.xml"));
    expect(detectFormat(archive)).toEqual({ kind: "other", type: "a Word document (.docx)" });
  });

  it("is CSV where a header happens to begin like Parquet", () => {
    expect(kindOf("PAR1,PAR2\n1,2\n")).toBe("text");
  });
});
