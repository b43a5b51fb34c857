import { describe, expect, it } from "vitest";
import type { ColumnOverride } from "@/lib/schema/table";
import { readAll } from "../testing/read-all";
import { days, typed, values } from "../testing/typed";
import { typeTable } from "./type-table";

describe("numbers", () => {
  it.each([
    ["plain ones", ["1", "-2.5", "+3e2", ".5", "5."], ".", [1, -2.5, 300, 0.5, 5]],
    ["decimal commas", ["1,5", "-2,25", "3"], ",", [1.5, -2.25, 3]],
    ["decimal commas against the file's habit", ["1,5", "2,25", "3"], ".", [1.5, 2.25, 3]],
    ["decimal points against the file's habit", ["1.5", "2.25", "3"], ",", [1.5, 2.25, 3]],
    ["points between thousands", ["1.234,56", "2.345.678,9", "7"], ".", [1234.56, 2345678.9, 7]],
    ["commas between thousands", ["1,234.56", "2,345,678.9", "7"], ",", [1234.56, 2345678.9, 7]],
    [
      "spaces between thousands",
      ["1 234", "2\u00a0345\u202f678,5", "12"],
      ",",
      [1234, 2345678.5, 12],
    ],
    ["apostrophes between thousands", ["1'234.5", "12"], ".", [1234.5, 12]],
    ["1,234 in a file with decimal points", ["1,234", "5,678"], ".", [1234, 5678]],
    ["1.234 in a file with decimal commas", ["1.234", "5.678"], ",", [1234, 5678]],
    ["fractions that look like thousands", ["0.125", "0.250"], ",", [0.125, 0.25]],
    ["a currency sign on all", ["$1,000.50", "$20", "-$3"], ".", [1000.5, 20, -3]],
    ["a euro sign behind all", ["1.000,50 €", "20 €", "3 €"], ",", [1000.5, 20, 3]],
    ["percent", ["12%", "7.5 %", "100%"], ".", [12, 7.5, 100]],
    ["a minus sign proper", ["\u22125", "6"], ".", [-5, 6]],
  ] as const)("reads %s", async (_, cells, decimal, expected) => {
    const column = await typed(cells, { decimal });
    expect(column).toMatchObject({ kind: "number", role: "feature", unreadable: 0 });
    expect(values(column)).toEqual(expected);
  });

  it("reads numbers of which only some have a currency sign, and counts those", async () => {
    const column = await typed(["$5", "6", "7", "8"]);
    expect(values(column)).toEqual([5, 6, 7, 8]);
    expect(column.reading?.numbers?.units).toEqual([{ unit: "$", rows: 1 }]);
  });

  it("takes missing tokens for missing, in any case and with spaces around", async () => {
    const tokens = ["", "NA", " n/a ", "NULL", "null", "None", "NaN", "nan", "-", "?", "."];
    const column = await typed(["1", ...tokens, "2"]);
    expect(column).toMatchObject({ kind: "number", unreadable: 0 });
    expect(values(column)).toEqual([1, ...tokens.map(() => null), 2]);
  });

  it("lets a person choose the tokens", async () => {
    const column = await typed(["1", "x", "", "2"], { missing: ["X"] });
    expect(values(column)).toEqual([1, null, null, 2]);
  });

  it("counts infinity and numbers that are too large as unreadable", async () => {
    const column = await typed(["1", "Infinity", "-inf", "1e400", "2"]);
    expect(column).toMatchObject({ kind: "number", unreadable: 3 });
    expect(values(column)).toEqual([1, null, null, null, 2]);
  });

  it("stays with numbers when one cell in twenty or fewer is text", async () => {
    const numbers = Array.from({ length: 95 }, (_, i) => String(i));
    const stray = await typed([...numbers, "many", "many", "few", "?!", "a lot"]);
    expect(stray).toMatchObject({ kind: "number", unreadable: 5 });
    const mixed = await typed([...numbers, ...Array.from({ length: 6 }, () => "many")]);
    expect(mixed.kind).not.toBe("number");
  });

  it("keeps leading zeros and integers beyond 2^53 as text", async () => {
    expect(values(await typed(["007", "12", "003"]))).toEqual(["007", "12", "003"]);
    const large = await typed(["9007199254740993", "9007199254740991", "5"]);
    expect(values(large)).toEqual(["9007199254740993", "9007199254740991", "5"]);
    expect((await typed(["9007199254740991", "0", "0.5"])).kind).toBe("number");
  });

  it("takes 0 and 1 for no and yes", async () => {
    expect((await typed(["0", "1", "1"])).kind).toBe("boolean");
    expect((await typed(["1", "1", "1"])).kind).toBe("number");
  });
});

describe("booleans", () => {
  it.each([
    [["true", "False", "TRUE"]],
    [["yes", "no", "Yes"]],
    [["t", "f", "t"]],
    [["Y", "N", "y"]],
    [["ja", "nein", "Ja"]],
  ])("reads %j", async (cells) => {
    const column = await typed([...cells, ""]);
    expect(column).toMatchObject({ kind: "boolean", values: ["false", "true"] });
    expect(values(column)).toEqual(["true", "false", "true", null]);
  });

  it("does not take words of different pairs for one", async () => {
    expect((await typed(["yes", "f"])).kind).toBe("category");
    expect((await typed(["m", "f"])).kind).toBe("category");
  });
});

describe("dates", () => {
  it.each([
    ["ISO", ["2013-02-11", "1850-12-31", "2150-01-01"], ["2013-02-11", "1850-12-31", "2150-01-01"]],
    [
      "month names",
      ["11-Feb-13", "1 March 2014", "Apr 5, 2015", "3. Mai 2016"],
      ["2013-02-11", "2014-03-01", "2015-04-05", "2016-05-03"],
    ],
    ["day first by evidence", ["03/04/2025", "25/12/2024"], ["2025-04-03", "2024-12-25"]],
    ["month first by evidence", ["03/04/2025", "12/25/2024"], ["2025-03-04", "2024-12-25"]],
    ["day first without evidence", ["03/04/2025", "05/06/2024"], ["2025-04-03", "2024-06-05"]],
    ["points", ["3.4.2025", "5.6.24"], ["2025-04-03", "2024-06-05"]],
    [
      "two-digit years",
      ["01/02/69", "01/02/68", "13/02/70"],
      ["1969-02-01", "2068-02-01", "1970-02-13"],
    ],
    [
      "leap days",
      ["2024-02-29", "2000-02-29", "1900-02-28"],
      ["2024-02-29", "2000-02-29", "1900-02-28"],
    ],
  ])("reads %s", async (_, cells, expected) => {
    const column = await typed(cells);
    expect(column).toMatchObject({ kind: "date", role: "ignored", hasTime: false, unreadable: 0 });
    expect(days(column)).toEqual(expected);
  });

  it("keeps the wall clock whatever the time zone", async () => {
    const column = await typed([
      "2024-03-31T02:30:00+01:00",
      "2024-03-31 02:30",
      "2024-03-31T02:30:00.25Z",
      "03/31/2024 2:30 PM",
    ]);
    expect(column).toMatchObject({ kind: "date", hasTime: true });
    expect(days(column)).toEqual([
      "2024-03-31T02:30:00.000Z",
      "2024-03-31T02:30:00.000Z",
      "2024-03-31T02:30:00.250Z",
      "2024-03-31T14:30:00.000Z",
    ]);
  });

  it("does not take impossible days for dates", async () => {
    for (const cell of [
      "2023-02-29",
      "1900-02-29",
      "2023-13-01",
      "31.4.2023",
      "00/01/2023",
      "11-Foo-13",
    ])
      expect((await typed([cell, cell])).kind).toBe("category");
  });
});

describe("texts", () => {
  it("takes few or recurring texts for categories", async () => {
    const column = await typed(["a", "b ", "a", "", "b"]);
    expect(column).toMatchObject({ kind: "category", role: "feature", values: ["a", "b"] });
    expect(values(column)).toEqual(["a", "b", "a", null, "b"]);
  });

  it("takes many different or long texts for free text, and leaves them out", async () => {
    const different = Array.from(
      { length: 60 },
      (_, i) => `${"abcdef"[i % 6]} says ${"x".repeat(i)}`,
    );
    expect(await typed(different)).toMatchObject({ kind: "text", role: "ignored" });
    expect(await typed(["long ".repeat(30), "words ".repeat(30)])).toMatchObject({ kind: "text" });
  });

  it("takes a column without any value for a category", async () => {
    const column = await typed(["", "NA", ""]);
    expect(column).toMatchObject({ kind: "category", unreadable: 0, values: [] });
  });
});

describe("roles", () => {
  it("never take who was treated in an experiment for a feature", async () => {
    for (const name of ["treatment", "Control Group", "is_holdout", "ab_test"]) {
      expect((await typed(["x", "y", "x"], { name })).role).toBe("ignored");
    }
    expect((await typed(["a", "control", "b"], { name: "variant" })).role).toBe("ignored");
    expect((await typed(["slim", "wide", "slim"], { name: "variant" })).role).toBe("feature");
    const many = Array.from({ length: 40 }, (_, i) => String(i));
    expect((await typed(many, { name: "treatment" })).role).toBe("feature");
    expect(
      (await typed(["x", "y"], { overrides: [{ name: "trait", role: "treatment" }] })).role,
    ).toBe("treatment");
  });

  const roles = async (text: string) => {
    const table = typeTable(await readAll(text, { headerRows: 1 }), []);
    return Object.fromEntries(table.columns.map(({ name, role }) => [name, role]));
  };
  const lines = (header: string, row: (i: number) => string, n = 40) =>
    [header, ...Array.from({ length: n }, (_, i) => row(i))].join("\n");

  it.each([
    "id",
    "ID",
    "CustomerID",
    "customer_id",
    "customer no",
    "Kundennummer",
    "order.id",
    "userid",
    "GUID",
  ])("takes %j for an identifier, also when it repeats", async (name) => {
    const column = await typed(["a1", "a2", "a1"], { name });
    expect(column.role).toBe("identifier");
  });

  it.each(["paid", "humidity", "number of children", "email opens", "Age", "no", "postcode"])(
    "does not take %j for one",
    async (name) => {
      const column = await typed(["1", "2", "1"], { name });
      expect(column.role).toBe("feature");
    },
  );

  it("takes mail addresses for identifiers", async () => {
    const column = await typed(["a@b.com", "c@d.org", "a@b.com"], { name: "contact" });
    expect(column.role).toBe("identifier");
  });

  it("takes codes at the start of the table for identifiers, and ignores an unnamed row count", async () => {
    expect(await roles(lines(",ref,age", (i) => `${i},K-${i * 7},${20 + (i % 9)}`))).toEqual({
      "column 1": "ignored",
      ref: "identifier",
      age: "feature",
    });
    expect(await roles(lines("nr,age", (i) => `${100 + i},${20 + (i % 9)}`))).toMatchObject({
      nr: "identifier",
    });
  });

  it("does not take distinct measurements at the start of the table for identifiers", async () => {
    const text = lines("income,age", (i) => `${(i * 7919) % 1000},${20 + (i % 9)}`);
    expect(await roles(text)).toMatchObject({ income: "feature" });
  });

  it("never makes a feature of integers beyond 2^53", async () => {
    const text = lines("age,card", (i) => `${20 + (i % 9)},90071992547409930${i}`);
    expect(await roles(text)).toMatchObject({ card: "identifier" });
  });

  it.each(["Response", "converted", "churn", "is_churned", "Target", "outcome"])(
    "takes %j for an outcome",
    async (name) => {
      expect((await typed(["0", "1", "0"], { name })).role).toBe("outcome");
    },
  );

  it("does not take a rate or a free number of that name for an outcome", async () => {
    expect((await typed(["0", "1", "0"], { name: "response_time" })).role).toBe("feature");
    const many = Array.from({ length: 30 }, (_, i) => String(i * 1.5));
    expect((await typed(many, { name: "target" })).role).toBe("feature");
  });
});

describe("overrides", () => {
  const over = (override: Omit<ColumnOverride, "name">, name = "trait") => ({
    overrides: [{ name, ...override }],
  });

  it("win over what was inferred", async () => {
    expect(values(await typed(["1", "2"], over({ kind: "category" })))).toEqual(["1", "2"]);
    expect(values(await typed(["007", "8"], over({ kind: "number" })))).toEqual([7, 8]);
    expect(values(await typed(["0", "1", "no"], over({ kind: "boolean" })))).toEqual([
      "false",
      "true",
      "false",
    ]);
    expect(days(await typed(["20130211"], over({ kind: "date" })))).toEqual(["2013-02-11"]);
    expect((await typed(["1", "2"], over({ role: "label" }))).role).toBe("label");
    expect((await typed(["2024-01-01"], over({ role: "feature" }))).role).toBe("feature");
  });

  it("that cannot be met leave cells missing, and count them", async () => {
    for (const kind of ["number", "date", "boolean"] as const) {
      const column = await typed(["blue", "red", ""], over({ kind }));
      expect(column).toMatchObject({ kind, unreadable: 2 });
      expect(values(column)).toEqual([null, null, null]);
    }
  });

  it("of columns that are not there are ignored, also those of Object", async () => {
    const plain = await typed(["1", "2"], over({ kind: "date" }, "__proto__"));
    expect(plain.kind).toBe("number");
    const named = await typed(["1", "2"], {
      name: "__proto__",
      ...over({ kind: "category" }, "__proto__"),
    });
    expect(named).toMatchObject({ name: "__proto__", kind: "category" });
  });
});

it("reads spellings that differ in capitals or spaces as one category, by the commonest", async () => {
  const column = await typed(["north", "NORTH", "north", "South ", "south", "south"]);
  expect(column).toMatchObject({ kind: "category", values: ["north", "south"] });
  expect("codes" in column && [...column.codes]).toEqual([0, 0, 0, 1, 1, 1]);
});
