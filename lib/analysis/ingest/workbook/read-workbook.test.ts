import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import writeXlsxFile from "write-excel-file/node";
import golden from "../golden/files.json";
import { buildWorkbook, rowsOf } from "../testing/build-workbook";
import { readAny, recordsOf } from "../testing/read-all";

const people = rowsOf([
  ["id", "city"],
  [1, "Bonn"],
  [2, "Kiel"],
]);

/** A sheet of two columns, of which the second holds the given cells, each with its place put in. */
function columnSheet(cells: readonly string[]): string {
  const rows = cells.map((cell, i) => {
    const row = i + 2;
    const id = `<c r="A${row}" t="inlineStr"><is><t>id ${row}</t></is></c>`;
    return `<row r="${row}">${id}${cell.replace("<c", `<c r="B${row}"`)}</row>`;
  });
  return `${rowsOf([["id", "value"]])}${rows.join("")}`;
}

async function cellsOf(
  cells: readonly string[],
  parts: { date1904?: string; formats?: string[]; sharedStrings?: string[] } = {},
): Promise<string[]> {
  const sheets = [{ name: "S", rows: columnSheet(cells) }];
  const raw = await readAny(buildWorkbook({ sheets, ...parts }), { headerRows: 1, skipLines: 0 });
  return recordsOf(raw).map(([, cell]) => cell!);
}

describe("a workbook", () => {
  it("as a spreadsheet writes it is read with numbers, texts, days and truth values", async () => {
    const day = (text: string) => ({ value: new Date(text), type: Date, format: "yyyy-mm-dd" });
    const bytes = await writeXlsxFile([
      [{ value: "id" }, { value: "city" }, { value: "since" }, { value: "vip" }],
      [{ value: 1 }, { value: "Köln" }, day("2024-02-29"), { value: true }],
      [{ value: 2.5 }, { value: " padded " }, day("1969-12-31"), { value: false }],
    ]).toBuffer();
    const raw = await readAny(new Uint8Array(bytes), {}, "people.csv");
    expect(raw.columns.map(({ header }) => header)).toEqual(["id", "city", "since", "vip"]);
    expect(recordsOf(raw)).toEqual([
      ["1", "Köln", "2024-02-29", "true"],
      ["2.5", " padded ", "1969-12-31", "false"],
    ]);
    expect(raw.file?.format).toBe("xlsx");
  });

  it("has its first sheet read unless another one is named", async () => {
    const other = rowsOf([["town"], ["Ulm"], ["Trier"]]);
    const bytes = buildWorkbook({
      sheets: [
        { name: "People &amp; more", rows: people },
        { name: "Towns", rows: other },
      ],
    });
    const first = await readAny(bytes);
    expect(first.reading.sheet).toBe("People & more");
    expect(first.file?.parts).toEqual([
      { name: "People & more", isRead: true },
      { name: "Towns", isRead: false },
    ]);
    expect(recordsOf(await readAny(bytes, { sheet: "Towns" }))).toEqual([["Ulm"], ["Trier"]]);
    expect((await readAny(bytes, { sheet: "no such" })).reading.sheet).toBe("People & more");
  });

  it("has a hidden sheet and a mere cover passed over", async () => {
    const many = rowsOf([
      ["id", "city"],
      ...Array.from({ length: 200 }, (_, i) => [i, `town ${i}`]),
    ]);
    const bytes = buildWorkbook({
      sheets: [
        { name: "Old", rows: many, state: "hidden" },
        { name: "Cover", rows: rowsOf([["Report"]]) },
        { name: "Data", rows: many },
      ],
    });
    const raw = await readAny(bytes);
    expect(raw.reading.sheet).toBe("Data");
    expect(raw.rows).toBe(200);
  });

  it("trust 9: has title lines above the table and a total below it found", async () => {
    const rows = rowsOf([
      ["Customers of 2024", null, null],
      [null, null, null],
      ["id", "city", "spent"],
      ...Array.from({ length: 12 }, (_, i) => [i + 1, i % 2 ? "Bonn" : "Kiel", i * 10]),
      ["Total", null, 660],
    ]);
    const raw = await readAny(buildWorkbook({ sheets: [{ name: "S", rows }] }));
    expect(raw.columns.map(({ header }) => header)).toEqual(["id", "city", "spent"]);
    expect(raw.rows).toBe(12);
    expect(raw.reading.skipLines).toBe(2);
    expect(raw.lines[0]).toBe(4);
    expect(raw.setAside).toEqual([{ line: 16, reason: "total", cells: ["Total", "", "660"] }]);
  });

  it("trust 9: has a total found whose formula has no value", async () => {
    const rows = rowsOf([
      ["id", "city", "spent"],
      ...Array.from({ length: 12 }, (_, i) => [i + 1, i % 2 ? "Bonn" : "Kiel", i * 10]),
      ["Total", null, null],
    ]);
    const raw = await readAny(buildWorkbook({ sheets: [{ name: "S", rows }] }));
    expect(raw.setAside).toEqual([{ line: 14, reason: "total", cells: ["Total", "", ""] }]);
  });

  it("has its header fixed, and its first rows skipped, by a person", async () => {
    const bytes = buildWorkbook({ sheets: [{ name: "S", rows: people }] });
    const raw = await readAny(bytes, { headerRows: 0, skipLines: 1 });
    expect(recordsOf(raw)).toEqual([
      ["1", "Bonn"],
      ["2", "Kiel"],
    ]);
    expect(raw.columns[0]!.name).toBe("column 1");
  });
});

describe("the cells of a workbook", () => {
  it("are numbers as they are shown, without the noise of binary fractions", async () => {
    const stored = ["0.30000000000000004", "1E-3", "1234567.1", "-5", "9007199254740993"];
    expect(await cellsOf(stored.map((v) => `<c><v>${v}</v></c>`))).toEqual([
      "0.3",
      "0.001",
      "1234567.1",
      "-5",
      "9007199254740993",
    ]);
  });

  it("are the values formulas had when the file was saved", async () => {
    const cells = [
      "<c><f>A1*2</f><v>84</v></c>",
      '<c t="str"><f>B1&amp;"x"</f><v>Bonn x</v></c>',
      '<c t="b"><f>1=1</f><v>1</v></c>',
      "<c><f>NOW()</f></c>",
    ];
    expect(await cellsOf(cells)).toEqual(["84", "Bonn x", "true", ""]);
  });

  it("are the runs of rich text, without the readings above Japanese words", async () => {
    const rich =
      '<c t="inlineStr"><is><r><t>to</t></r><r><rPr><b/></rPr><t xml:space="preserve">kyo </t></r><rPh sb="0" eb="1"><t>reading</t></rPh></is></c>';
    expect(await cellsOf([rich])).toEqual(["tokyo "]);
  });

  it("stand behind each other where they do not say where they are", async () => {
    const rows =
      '<row><c t="inlineStr"><is><t>a</t></is></c><c t="inlineStr"><is><t>b</t></is></c></row><row><c><v>1</v></c><c/><c><v>3</v></c></row><row><c><v>4</v></c><c><v>5</v></c></row>';
    const raw = await readAny(buildWorkbook({ sheets: [{ name: "S", rows }] }), { headerRows: 1 });
    expect(recordsOf(raw)).toEqual([
      ["1", "", "3"],
      ["4", "5", ""],
    ]);
  });

  it("are found under a namespace prefix too", async () => {
    const bytes = buildWorkbook({ sheets: [{ name: "S", rows: people }] });
    const files = unzipSync(bytes);
    for (const path of Object.keys(files))
      files[path] = strToU8(strFromU8(files[path]!).replace(/<(\/?)(?=[a-zA-Z])/g, "<$1x:"));
    expect(recordsOf(await readAny(zipSync(files)))).toEqual([
      ["1", "Bonn"],
      ["2", "Kiel"],
    ]);
  });

  it("are empty where there is an error", async () => {
    expect(await cellsOf(['<c t="e"><v>#DIV/0!</v></c>', "<c><v>1</v></c>"])).toEqual(["", "1"]);
  });

  it("are shared texts, exactly", async () => {
    const sharedStrings = [" a  b ", "&lt;b&gt;_x000D_", "=1+1"];
    const cells = sharedStrings.map((_, i) => `<c t="s"><v>${i}</v></c>`);
    expect(await cellsOf(cells, { sharedStrings })).toEqual([" a  b ", "<b>\r", "=1+1"]);
  });

  it("trust 40: are days and times counted from 1900, the day that never was left out", async () => {
    const formats = ["dd/mm/yyyy hh:mm"];
    const serials = ["1", "59", "60", "61", "25568", "25569", "45415.347222222219", "73051", "0.5"];
    const cells = serials.map((v) => `<c s="1"><v>${v}</v></c>`);
    expect(await cellsOf(cells, { formats })).toEqual([
      "1900-01-01",
      "1900-02-28",
      "1900-02-29",
      "1900-03-01",
      "1969-12-31",
      "1970-01-01",
      "2024-05-03 08:20:00",
      "2100-01-01",
      "12:00:00",
    ]);
  });

  it.each(["1", "true"])(
    "trust 40: are days counted from 1904 where date1904 is %s",
    async (flag) => {
      const formats = ["yyyy-mm-dd"];
      const cells = ["1", "23741", "43952.75"].map((v) => `<c s="1"><v>${v}</v></c>`);
      expect(await cellsOf(cells, { formats, date1904: flag })).toEqual([
        "1904-01-02",
        "1968-12-31",
        "2024-05-02 18:00:00",
      ]);
    },
  );

  it("trust 40: are ISO dates on the clock they were written by", async () => {
    const cells = ['<c t="d"><v>2024-05-03T08:20:00</v></c>', '<c t="d"><v>1950-01-01</v></c>'];
    expect(await cellsOf(cells)).toEqual(["2024-05-03 08:20:00", "1950-01-01"]);
  });
});

describe("a workbook that is none, or damaged", () => {
  const whole = buildWorkbook({ sheets: [{ name: "S", rows: people }] });

  it("trust 3: is refused wherever it breaks off", async () => {
    for (let length = 4; length < whole.length; length += 97) {
      await expect(readAny(whole.slice(0, length))).rejects.toMatchObject({ name: "Failure" });
    }
  });

  it("trust 3: is refused where a sheet's bytes are not those the directory declares", async () => {
    const bytes = whole.slice();
    const name = strToU8("xl/worksheets/sheet1.xml");
    const at = bytes.findIndex((_, i) => name.every((byte, j) => bytes[i + j] === byte));
    bytes[at + name.length + 20]! ^= 0xff;
    await expect(readAny(bytes)).rejects.toMatchObject({ code: "file-unreadable" });
  });

  it("trust 2: is named for what it is, whatever its extension", async () => {
    const archive = zipSync({ "photo.txt": strToU8("hello") });
    await expect(readAny(archive, {}, "people.csv")).rejects.toThrow(
      '"people.csv" is a zip archive, not a table',
    );
    const binary = zipSync({ "xl/workbook.bin": strToU8("x") });
    await expect(readAny(binary, {}, "people.xlsx")).rejects.toThrow("(.xlsb)");
  });

  it("is refused where a sheet says that it has places which no sheet has", async () => {
    const far = [
      '<row r="99999999"><c r="A99999999"><v>1</v></c></row>',
      '<row r="1"><c r="ZZZZ1"><v>1</v></c></row>',
    ];
    for (const rows of far) {
      const bytes = buildWorkbook({ sheets: [{ name: "S", rows }] });
      await expect(readAny(bytes)).rejects.toThrow("places that spreadsheets do not have");
    }
  });

  it("trust 4: is refused where single cells stand so far apart that the room between fills the memory", async () => {
    const column = Array.from(
      { length: 4000 },
      (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>1</v></c></row>`,
    );
    const rows = `${column.join("")}<row r="9000"><c r="XFD9000"><v>1</v></c></row>`;
    const bytes = buildWorkbook({ sheets: [{ name: "S", rows }] });
    await expect(readAny(bytes)).rejects.toThrow("reaches over 4,000 rows and 16,384 columns");
  });

  it("trust 6: is refused where its XML has a document type or entities", async () => {
    const prologue =
      '<!DOCTYPE worksheet [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>';
    const bytes = buildWorkbook({ sheets: [{ name: "S", rows: people }], prologue });
    await expect(readAny(bytes)).rejects.toThrow("a document type, entities");
  });
});

describe("a workbook of openpyxl's", () => {
  const cells = [
    ["1", "Größe", "1931-05-17", "2024-03-31 02:30:15", "0.3", "", "true"],
    ["2", " x ", "2024-02-29", "1900-02-28 08:20:00", "12345678901", "", "false"],
  ];

  it("is read exactly, its formulas without values as empty cells", async () => {
    const bytes = new Uint8Array(Buffer.from(golden.workbooks["1900"], "base64"));
    const raw = await readAny(bytes);
    expect(recordsOf(raw)).toEqual(cells);
    expect(raw.reading.sheet).toBe("Umsätze & mehr");
    expect(recordsOf(await readAny(bytes, { sheet: "Zweites" }))).toEqual([["Bonn"]]);
  });

  it("trust 40: is read exactly where its days are counted from 1904", async () => {
    const raw = await readAny(new Uint8Array(Buffer.from(golden.workbooks["1904"], "base64")));
    expect(recordsOf(raw).map((row) => row.slice(2, 4))).toEqual([
      ["1931-05-17", "2024-03-31 02:30:15"],
      ["2024-02-29", "1904-02-28 08:20:00"],
    ]);
  });
});
