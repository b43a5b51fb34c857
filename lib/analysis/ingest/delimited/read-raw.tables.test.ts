import { describe, expect, it } from "vitest";
import { headersOf, readAll, recordsOf } from "../testing/read-all";

const customers = [
  "id,name,age,city",
  ...Array.from({ length: 12 }, (_, i) => `${i + 1},Name ${i},${20 + i},Lima`),
];
const text = (lines: readonly string[]) => lines.map((line) => `${line}\n`).join("");
const regions = ["region,sum", "North,12", "South,15", "West,9"];
const reasons = (raw: { setAside: readonly { line: number; reason: string }[] }) =>
  raw.setAside.map(({ line, reason }) => [line, reason]);

describe("below the table (trust 9)", () => {
  it("sets notes aside, each with its line and reason, and says where the table ends", async () => {
    const raw = await readAll(text([...customers, "", "Note: ages are rounded.", "Source: shop"]));
    expect(raw.rows).toBe(12);
    expect(reasons(raw)).toEqual([
      [15, "footer"],
      [16, "footer"],
    ]);
    expect(raw.tables).toMatchObject([{ skipLines: 0, lastLine: 13, rows: 12, isRead: true }]);
    expect(raw.reading.confidence?.lastLine).toBeLessThan(1);
  });

  it("sets a row of totals aside, and a blank row above it", async () => {
    const raw = await readAll(text([...customers, ",,,", "Total,,306,"]));
    expect(raw.rows).toBe(12);
    expect(reasons(raw)).toEqual([
      [14, "blank"],
      [15, "total"],
    ]);
  });

  it.each([
    ["a row cut off by the end of the file", "13,Na"],
    ["a row that holds an identifier alone", "13"],
    ["an empty row", ",,,"],
    ["a row that is called total and has a text besides", "13,Total Recall,33,Lima"],
  ])("keeps %s", async (_, line) => {
    const raw = await readAll(text([...customers, line]));
    expect([raw.rows, raw.setAside]).toEqual([13, []]);
  });

  it("keeps a name alone where names are alone now and then", async () => {
    const lines = Array.from({ length: 30 }, (_, i) => (i % 5 === 0 ? `Ann ${i},,` : `Bo,${i},x`));
    const raw = await readAll(text(["name,age,city", ...lines, "Cy: the last,,"]));
    expect([raw.rows, raw.setAside]).toEqual([31, []]);
  });

  it("keeps everything once a person says that the table goes on to the end", async () => {
    const raw = await readAll(text([...customers, "Total,,306,"]), { lastLine: null });
    expect([raw.rows, raw.setAside]).toEqual([13, []]);
    expect(raw.reading.confidence?.lastLine).toBe(1);
  });
});

describe("several tables in a file (trust 9)", () => {
  it("reads the largest and sets the rows of the others aside", async () => {
    const raw = await readAll(text([...customers, "", ...regions]));
    expect(headersOf(raw)).toEqual(["id", "name", "age", "city"]);
    expect(raw.rows).toBe(12);
    expect(reasons(raw)).toEqual([
      [16, "other-table"],
      [17, "other-table"],
      [18, "other-table"],
    ]);
    expect(raw.tables).toMatchObject([
      { skipLines: 0, lastLine: 13, rows: 12, isRead: true },
      { skipLines: 14, lastLine: null, header: ["region", "sum"], rows: 3, isRead: false },
    ]);
  });

  it("reads another one where a person fixes its lines", async () => {
    const raw = await readAll(text([...customers, "", ...regions, "", ...customers]), {
      skipLines: 14,
      lastLine: 18,
    });
    expect(headersOf(raw)).toEqual(["region", "sum"]);
    expect(recordsOf(raw)).toEqual([
      ["North", "12"],
      ["South", "15"],
      ["West", "9"],
    ]);
    expect(raw.setAside.every(({ reason }) => reason === "other-table")).toBe(true);
    expect(raw.setAside.length).toBe(13);
  });

  it("names a small table above the one that is read", async () => {
    const raw = await readAll(text([...regions, "", ...customers]));
    expect(headersOf(raw)).toEqual(["id", "name", "age", "city"]);
    expect(raw.reading.skipLines).toBe(5);
    expect(reasons(raw).map(([line]) => line)).toEqual([2, 3, 4]);
    expect(raw.tables).toMatchObject([
      { skipLines: 0, lastLine: 4, header: ["region", "sum"], rows: 3, isRead: false },
      { skipLines: 5, lastLine: null, rows: 12, isRead: true },
    ]);
  });

  it("prefers a much larger table that comes later, with its own header and lines", async () => {
    const many = Array.from({ length: 90 }, (_, i) => `2024-01-${10 + (i % 20)};x${i};${i}`);
    const few = customers.map((line) => line.replaceAll(",", ";"));
    const raw = await readAll(text([...few, "", "day;code;sum", ...many]));
    expect(headersOf(raw)).toEqual(["day", "code", "sum"]);
    expect([raw.rows, raw.reading.skipLines, raw.lines[0]]).toEqual([90, 14, 16]);
    expect(raw.setAside.length).toBe(12);
  });

  it("joins the pages of a table whose header comes again and again", async () => {
    const pages = [0, 1, 2, 3].flatMap((page) =>
      [customers[0]!].concat(customers.slice(1 + page * 3, 4 + page * 3)),
    );
    const raw = await readAll(text(pages));
    expect(recordsOf(raw).map(([id]) => id)).toEqual(
      Array.from({ length: 12 }, (_, i) => String(i + 1)),
    );
    expect(reasons(raw)).toEqual([
      [5, "repeated-header"],
      [9, "repeated-header"],
      [13, "repeated-header"],
    ]);
  });

  it("joins the parts under one header when a person says that the table goes on", async () => {
    const raw = await readAll(text([...customers, ...customers]), { lastLine: null });
    expect(raw.rows).toBe(24);
    expect(reasons(raw)).toEqual([[14, "repeated-header"]]);
    expect((await readAll(text([...customers, ...customers]))).rows).toBe(12);
  });

  it("does not take a row of words for the names of another table", async () => {
    const lines = [...customers];
    lines.splice(6, 0, "unknown,Zed Bo,refused,Rome");
    const raw = await readAll(text(lines));
    expect([raw.rows, raw.setAside, raw.tables]).toEqual([13, [], undefined]);
  });

  it("accounts for every row in large files, whatever pieces they come in", async () => {
    const row = (i: number) => `${i},Name ${i % 977},${20 + (i % 60)},Lima`;
    const rows = Array.from({ length: 60_000 }, (_, i) => row(i));
    const raw = await readAll(text([customers[0]!, ...rows, "", ...regions, "", "Note: the end"]));
    expect([raw.rows, raw.setAside.length]).toEqual([60_000, 4]);
    expect(recordsOf(raw).at(-1)).toEqual(row(59_999).split(","));
  });
});

describe("the header (trust 10)", () => {
  it.each([
    ["repeated", "id,name,age,city", ["id id", "name name", "age age", "city city"]],
    ["with groups above", ",Person,,Place", ["id", "Person name", "age", "Place city"]],
  ])("is joined when it is %s, and can be changed", async (_, above, joined) => {
    const raw = await readAll(text([above, ...customers]));
    expect(raw.reading.headerRows).toBe(2);
    expect(headersOf(raw)).toEqual(joined);
    const fixed = await readAll(text([above, ...customers]), { headerRows: 1 });
    expect(headersOf(fixed)).toEqual(above.split(","));
    expect(fixed.rows).toBe(13);
  });

  it("takes units below the names into them", async () => {
    const raw = await readAll(
      text(["depth,temp,salt", "m,°C,psu", "5,12.1,33", "10,11.9,34", "15,11.2,34"]),
    );
    expect(headersOf(raw)).toEqual(["depth m", "temp °C", "salt psu"]);
  });

  it("is found by the way cells are written where no column has numbers", async () => {
    const rows = Array.from({ length: 9 }, (_, i) => `a${i}@mail.example,Ann ${"abc"[i % 3]}`);
    expect((await readAll(text(["mail,name", ...rows]))).reading.headerRows).toBe(1);
    expect((await readAll(text(rows))).reading.headerRows).toBe(0);
  });

  it("is freed of a delimiter too many, and split by another delimiter", async () => {
    for (const line of [",id,name,age,city", "id,name,,age,city", "id;name;age;city"]) {
      const raw = await readAll(text([line, ...customers.slice(1)]));
      expect(headersOf(raw)).toEqual(["id", "name", "age", "city"]);
      expect([raw.rows, raw.repairs]).toEqual([12, []]);
    }
  });
});

describe("rows of another number of cells (trust 8)", () => {
  const read = async (line: string) => {
    const raw = await readAll(text([...customers.slice(0, 8), line, ...customers.slice(8)]));
    return { row: recordsOf(raw)[7], repairs: raw.repairs, setAside: raw.setAside };
  };
  const good = ["7", "Bo Ng", "41", "Rome"];

  it.each([
    ["an empty cell too many", "7,,Bo Ng,41,Rome"],
    ["a missing delimiter", "7Bo Ng,41,Rome"],
    ["another delimiter", "7;Bo Ng;41;Rome"],
    ["spaces for delimiters", "7 Bo Ng 41 Rome"],
    ["a quote where a delimiter should be", '7,"Bo Ng"41,Rome'],
  ])("are put right after %s, and listed", async (_, line) => {
    expect(await read(line)).toEqual({
      row: good,
      repairs: expect.arrayContaining([{ line: 9, kind: "realigned" }]),
      setAside: [],
    });
  });

  it("keep an unquoted delimiter in the text it belongs to", async () => {
    expect(await read("7,Bo Ng, Jr,41,Rome")).toMatchObject({
      row: ["7", "Bo Ng, Jr", "41", "Rome"],
    });
  });

  it("never join two numbers, although a comma may be a decimal sign", async () => {
    const lines = customers.map((line) => line.split(",").slice(0, 3).join(","));
    const raw = await readAll(text([...lines, "13,Name 12,5,6"]));
    expect(raw.setAside).toEqual([
      { line: 14, reason: "too-many-cells", cells: ["13", "Name 12", "5", "6"] },
    ]);
  });

  it("are set aside or filled up where no one way fits", async () => {
    expect(await read("7,8,9,41,42,43")).toMatchObject({
      setAside: [{ line: 9, reason: "too-many-cells" }],
    });
    expect(await read("7,Bo Ng")).toMatchObject({
      row: ["7", "Bo Ng", "", ""],
      repairs: [{ line: 9, kind: "padded" }],
    });
  });

  it("are never made of numbers that could be parted anywhere", async () => {
    const rows = Array.from({ length: 20 }, (_, i) => `${10 + i},${30 + i},${50 + i}`);
    const raw = await readAll(text(["a,b,c", ...rows, "1234,56", ...rows]));
    expect(recordsOf(raw)[20]).toEqual(["1234", "56", ""]);
    expect(raw.repairs).toEqual([{ line: 22, kind: "padded" }]);
  });
});
