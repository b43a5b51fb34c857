import { describe, expect, it } from "vitest";
import type { ColumnOverride } from "@/lib/schema/table";
import { readAll } from "../testing/read-all";
import { days, typed, values } from "../testing/typed";
import { typeTable } from "./type-table";

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

  it("ignores a column called row that counts the rows, but not one that could be a measure", async () => {
    const found = await roles(lines("ref,row,visits", (i) => `K-${i * 7},${i + 5},${i}`));
    expect(found).toEqual({ ref: "identifier", row: "ignored", visits: "feature" });
    const other = await roles(lines("ref,row", (i) => `K-${i * 7},${(i * 3) % 5}`));
    expect(other).toMatchObject({ row: "feature" });
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
