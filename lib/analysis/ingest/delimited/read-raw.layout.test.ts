import { describe, expect, it } from "vitest";
import { headersOf, readAll, recordsOf } from "../testing/read-all";

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
    expect(headersOf(raw)).toEqual(["id", "name"]);
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
    expect(headersOf(raw)).toEqual(["id", "name"]);
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
    expect(headersOf(raw)).toEqual(["country", "2019", "2020"]);
  });

  it("skips a title above the table, and counts its lines", async () => {
    const raw = await readAll(
      "Customers of the shop\nas of March\n\nid,age,city\n1,34,Lima\n2,41,Oslo\n3,29,Rome\n",
    );
    expect(raw.reading).toMatchObject({ skipLines: 3, headerRows: 1 });
    expect(headersOf(raw)).toEqual(["id", "age", "city"]);
    expect([...raw.lines]).toEqual([5, 6, 7]);
  });

  it("obeys what a person has fixed", async () => {
    const raw = await readAll("junk\na;b\nc;d\n1;2\n", {
      delimiter: ";",
      skipLines: 1,
      headerRows: 2,
      missing: ["x"],
    });
    expect(headersOf(raw)).toEqual(["a c", "b d"]);
    expect(recordsOf(raw)).toEqual([["1", "2"]]);
    expect(raw.reading.missing).toEqual(["x"]);
  });

  it("can be told that nothing is quoted", async () => {
    const raw = await readAll('a,b\n"x,y"\n', { quote: "", delimiter: "," });
    expect(recordsOf(raw)).toEqual([['"x', 'y"']]);
  });
});
