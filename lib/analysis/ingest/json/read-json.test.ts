import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readAny, recordsOf } from "../testing/read-all";

const headersOf = ({ columns }: Awaited<ReturnType<typeof readAny>>) =>
  columns.map(({ header }) => header);

describe("one JSON object a line", () => {
  it("becomes a row, its keys columns, in order of first appearance", async () => {
    const raw = await readAny('{"id":1,"city":"Bonn"}\n{"city":"Kiel","id":2,"vip":true}\n');
    expect(headersOf(raw)).toEqual(["id", "city", "vip"]);
    expect(recordsOf(raw)).toEqual([
      ["1", "Bonn", ""],
      ["2", "Kiel", "true"],
    ]);
    expect([...raw.lines]).toEqual([1, 2]);
    expect(raw.file).toEqual({ format: "ndjson", isGzip: false, nested: [] });
  });

  it("has keys within keys joined by dots, and lists as text", async () => {
    const raw = await readAny('{"id":1,"p":{"a":{"b":"x"},"c":[1,2]}}\n{"id":2,"p":null}\n');
    expect(headersOf(raw)).toEqual(["id", "p.a.b", "p.c"]);
    expect(recordsOf(raw)).toEqual([
      ["1", "x", "[1,2]"],
      ["2", "", ""],
    ]);
    expect(raw.file?.nested).toEqual(["p"]);
  });

  it("has event parameters as columns, as GA4 lists them", async () => {
    const raw = await readAny(
      '{"event_name":"view","event_params":[{"key":"page","value":{"string_value":"/","int_value":null}},{"key":"session","value":{"int_value":"7"}}]}\n{"event_name":"buy","event_params":[]}\n',
    );
    expect(headersOf(raw)).toEqual(["event_name", "event_params.page", "event_params.session"]);
    expect(recordsOf(raw)[0]).toEqual(["view", "/", "7"]);
  });

  it("keeps a column that is null in every row", async () => {
    expect(headersOf(await readAny('{"a":1,"b":null}\n{"a":2,"b":null}\n'))).toEqual(["a", "b"]);
  });

  it("keeps apart a key with a dot and a key within a key", async () => {
    const raw = await readAny('{"a.b":1,"a":{"b":2}}\n');
    expect(raw.columns.map(({ name }) => name)).toEqual(["a.b", "a.b (2)"]);
    expect(recordsOf(raw)).toEqual([["1", "2"]]);
  });

  it("sets aside lines that hold anything else, each as it stood", async () => {
    const raw = await readAny('{"a":1}\nnot json\n[1]\n\n{"a":2}\n{"a":');
    expect(recordsOf(raw)).toEqual([["1"], ["2"]]);
    expect(raw.setAside).toEqual([
      { line: 2, reason: "unreadable", cells: ["not json"] },
      { line: 3, reason: "unreadable", cells: ["[1]"] },
      { line: 6, reason: "unreadable", cells: ['{"a":'] },
    ]);
  });

  it("is read over the ends of pieces", async () => {
    const lines = Array.from({ length: 30_000 }, (_, i) => `{"id":${i},"name":"Größe ${i}"}`);
    const raw = await readAny(lines.join("\r\n"));
    expect(raw.rows).toBe(30_000);
    expect(raw.lineEnd).toBe("crlf");
    expect(recordsOf(raw)[29_999]).toEqual(["29999", "Größe 29999"]);
  });
});

describe("a JSON list", () => {
  it("of objects is a table, however it is laid out", async () => {
    const raw = await readAny('[\n  {"id": 1, "x": "a]"},\n  {"id": 2, "x": "\\"},{"}\n]\n');
    expect(recordsOf(raw)).toEqual([
      ["1", "a]"],
      ["2", '"},{'],
    ]);
    expect(raw.file?.format).toBe("json");
  });

  it("has items set aside that are no objects", async () => {
    const raw = await readAny('[{"a":1},2,{"a":3}]');
    expect(recordsOf(raw)).toEqual([["1"], ["3"]]);
    expect(raw.setAside).toEqual([{ line: 2, reason: "unreadable", cells: ["2"] }]);
  });

  it("within an object is found, and another one can be chosen", async () => {
    const text = '{"meta":{"n":3},"people":[{"id":1},{"id":2}],"shops":{"list":[{"town":"Bonn"}]}}';
    const raw = await readAny(text);
    expect(recordsOf(raw)).toEqual([["1"], ["2"]]);
    expect(raw.file?.parts).toEqual([
      { name: "people", isRead: true },
      { name: "shops.list", isRead: false },
    ]);
    expect(recordsOf(await readAny(text, { sheet: "shops.list" }))).toEqual([["Bonn"]]);
  });

  it("for each column makes a table of rows", async () => {
    const raw = await readAny('{"id":[1,2],"city":["Bonn","Kiel"]}');
    expect(recordsOf(raw)).toEqual([
      ["1", "Bonn"],
      ["2", "Kiel"],
    ]);
  });
});

describe("JSON of another shape", () => {
  it.each([
    ["an empty list", "[]", "is an empty JSON list"],
    ["a list of lists", "[[1,2],[3,4]]", "its items are no objects"],
    ["one object", '{\n"a": 1\n}', "is one JSON object without a list"],
    ["a list that breaks off", '[{"a":1},{"a":2', "breaks off or goes on wrongly after 1 record"],
    ["text behind the list", '[{"a":1}] and more', "breaks off or goes on wrongly"],
  ])("is explained: %s", async (_, text, said) => {
    await expect(readAny(text, {}, "people.json")).rejects.toThrow(said);
  });

  it("trust 24: is refused where its keys would be more columns than there can be", async () => {
    const keys = Array.from({ length: 17_000 }, (_, i) => `"customer ${i}":1`);
    await expect(readAny(`{${keys.join(",")}}\n{"a":1}\n`)).rejects.toThrow(
      "16,384 different keys",
    );
  });

  it("nested a thousand deep does not overflow", async () => {
    const deep = `${'{"a":'.repeat(1000)}1${"}".repeat(1000)}`;
    const raw = await readAny(`${deep}\n${deep}\n`);
    expect(raw.rows).toBe(2);
  });
});

describe("values", () => {
  it("trust 16: beyond 2^53 are kept digit for digit", async () => {
    const raw = await readAny('{"id":12345678901234567890,"s":"12345678901234567890 in text"}\n');
    expect(recordsOf(raw)).toEqual([["12345678901234567890", "12345678901234567890 in text"]]);
  });

  it("trust 20: under __proto__ and constructor are kept like any other", async () => {
    const raw = await readAny('{"__proto__":1,"constructor":2,"p":{"__proto__":3}}\n');
    expect(headersOf(raw)).toEqual(["__proto__", "constructor", "p.__proto__"]);
    expect(recordsOf(raw)).toEqual([["1", "2", "3"]]);
  });

  it("come back as they were written, in a list and one object a line", async () => {
    const cell = fc.oneof(fc.string({ unit: "binary" }), fc.integer(), fc.boolean());
    const records = fc.array(fc.record({ "a b": cell, "ü.x": cell, __proto__: cell }), {
      minLength: 1,
    });
    await fc.assert(
      fc.asyncProperty(records, fc.boolean(), async (written, isList) => {
        const text = isList
          ? JSON.stringify(written)
          : written.map((record) => JSON.stringify(record)).join("\n");
        const raw = await readAny(text);
        expect(recordsOf(raw)).toEqual(
          written.map((record) =>
            headersOf(raw).map((key) =>
              String(Object.entries(record).find(([own]) => own === key)?.[1] ?? ""),
            ),
          ),
        );
      }),
      { numRuns: 200 },
    );
  });
});

describe("a column of properties", () => {
  it("in CSV is spread over columns of its own and stays", async () => {
    const raw = await readAny(
      'event,distinct_id,properties\nview,u1,"{""page"":""/"",""n"":1}"\nbuy,u2,"{""n"":2,""p"":{""q"":true}}"\nview,u1,\n',
    );
    expect(headersOf(raw)).toEqual([
      "event",
      "distinct_id",
      "properties",
      "properties.page",
      "properties.n",
      "properties.p.q",
    ]);
    expect(recordsOf(raw).map((cells) => cells.slice(3))).toEqual([
      ["/", "1", ""],
      ["", "2", "true"],
      ["", "", ""],
    ]);
    expect(raw.file?.nested).toEqual(["properties"]);
  });

  it("is left alone where a cell is no object", async () => {
    const raw = await readAny('id,properties\n1,"{""a"":1}"\n2,none of these\n');
    expect(headersOf(raw)).toEqual(["id", "properties"]);
  });
});
