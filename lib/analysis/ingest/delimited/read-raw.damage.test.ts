import { describe, expect, it } from "vitest";
import type { FailureCode } from "@/lib/schema/failure";
import { headersOf, readAll, recordsOf } from "../testing/read-all";

describe("damage", () => {
  it("trust 7: limits an unclosed quote to its line, and lists the line", async () => {
    const raw = await readAll('id,name\n1,Ann\n2,"Bob\n3,"Eve, the third"\n4,Dan\n');
    expect(recordsOf(raw)).toEqual([
      ["1", "Ann"],
      ["2", '"Bob'],
      ["3", "Eve, the third"],
      ["4", "Dan"],
    ]);
    expect(raw.repairs).toEqual([{ line: 3, kind: "unclosed-quote" }]);
  });

  it("trust 7: limits an unclosed quote to its line when no other quote follows", async () => {
    const rest = Array.from({ length: 400_000 }, (_, i) => `${i},x`).join("\n");
    const raw = await readAll(`id,name\n1,"open\n${rest}\n`);
    expect(raw.rows).toBe(400_001);
    expect(raw.repairs).toEqual([{ line: 2, kind: "unclosed-quote" }]);
    expect(recordsOf(raw)[0]).toEqual(["1", '"open']);
  });

  it("keeps a quote within a cell, and text behind a closing one", async () => {
    const raw = await readAll('id,size\n1,5" pipe\n2,"6" pipe"\n3,"7" pipe\n4,8\n');
    expect(recordsOf(raw)).toEqual([
      ["1", '5" pipe'],
      ["2", '6" pipe'],
      ["3", '"7" pipe'],
      ["4", "8"],
    ]);
  });

  it("trust 8: fills up short rows and sets long ones aside", async () => {
    const raw = await readAll("a,b,c\n1,2,3\n4,5\n6,7,8,9\n10,11,12,,\n13,14,15\n");
    expect(recordsOf(raw)).toEqual([
      ["1", "2", "3"],
      ["4", "5", ""],
      ["10", "11", "12"],
      ["13", "14", "15"],
    ]);
    expect(raw.repairs).toEqual([{ line: 3, kind: "padded" }]);
    expect(raw.setAside).toEqual([
      { line: 4, reason: "too-many-cells", cells: ["6", "7", "8", "9"] },
    ]);
    expect([...raw.lines]).toEqual([2, 3, 5, 6]);
  });

  it("renames empty and repeated headers in sight, and keeps what they were", async () => {
    const raw = await readAll("name,,name,name (2),column 2\na,b,c,d,e\nf,g,h,i,j\n");
    expect(raw.columns.map((column) => column.name)).toEqual([
      "name",
      "column 2 (2)",
      "name (3)",
      "name (2)",
      "column 2",
    ]);
    expect(headersOf(raw)).toEqual(["name", "", "name", "name (2)", "column 2"]);
  });

  it("leaves the spaces around a header out of the column's name", async () => {
    const raw = await readAll("id, age,age \n1, 2,3\n4, 5,6\n");
    expect(raw.columns.map((column) => column.name)).toEqual(["id", "age", "age (2)"]);
    expect(headersOf(raw)).toEqual(["id", " age", "age "]);
    expect(recordsOf(raw)[0]).toEqual(["1", " 2", "3"]);
  });

  it("keeps columns and cells called __proto__ and constructor like any other", async () => {
    const raw = await readAll("__proto__,constructor\n__proto__,toString\nconstructor,__proto__\n");
    expect(headersOf(raw)).toEqual(["__proto__", "constructor"]);
    expect(recordsOf(raw)).toEqual([
      ["__proto__", "toString"],
      ["constructor", "__proto__"],
    ]);
  });
});

describe("refusals", () => {
  const ascii = (text: string) => new TextEncoder().encode(text);
  const failure = async (content: string | Uint8Array) => {
    const thrown: { code: FailureCode; message: string } = await readAll(content).then(
      () => expect.unreachable("the file was read"),
      (error) => error,
    );
    return thrown;
  };

  it.each([
    ["", "file-empty"],
    ["\uFEFF", "file-empty"],
    ["\n\r\n\n", "file-empty"],
    ["id,name\n", "file-no-records"],
    ["id,name", "file-no-records"],
  ] as const)("trust 1: says plainly that %j holds nothing", async (content, code) => {
    const { code: got, message } = await failure(content);
    expect(got).toBe(code);
    expect(message).toContain("customers.csv");
  });

  it.each([
    ["an Excel workbook", Uint8Array.from([0x50, 0x4b, 3, 4, ...ascii("....[Content_Types].xml")])],
    ["a zip archive", Uint8Array.from([0x50, 0x4b, 3, 4, ...ascii("....notes.txt")])],
    ["gzip", Uint8Array.from([0x1f, 0x8b, 8, 0, 1, 2])],
    ["PDF", ascii("%PDF-1.7\n")],
    ["PNG", Uint8Array.from([0x89, ...ascii("PNG\r\n"), 0x1a, 10])],
    ["JPEG", Uint8Array.from([0xff, 0xd8, 0xff, 0xe0])],
    ["Parquet", Uint8Array.from([...ascii("PAR1"), 0x15, 4, 0x15, 0])],
    ["SQLite", ascii("SQLite format 3\0")],
    ["NUL bytes", ascii("a,b\n1,\0\n2,3\n")],
  ])("names the true type of %s", async (type, bytes) => {
    const { code, message } = await failure(bytes);
    expect(code).toBe("file-not-text");
    expect(message).toContain(type);
  });

  it("refuses a delimiter that cannot be one", async () => {
    await expect(readAll("a,b\n1,2\n", { delimiter: "\n" })).rejects.toMatchObject({
      code: "option-invalid",
    });
  });
});
