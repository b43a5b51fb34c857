import { describe, expect, it } from "vitest";
import { readAll } from "@/lib/analysis/ingest/testing/read-all";
import { typeTable } from "@/lib/analysis/ingest/types/type-table";
import { type ExpectedSchema, parseExpectedSchema } from "@/lib/schema/expected-schema";
import { profileTable } from "../profile-table";
import { checkSchema } from "./check-schema";
import { describeSchema } from "./describe-schema";

const lines = (header: string, row: (i: number) => string, n = 40) =>
  `${[header, ...Array.from({ length: n }, (_, i) => row(i))].join("\n")}\n`;
const first = lines(
  "id,age,joined,plan,active",
  (i) => `C${i},${20 + (i % 30)},${1 + (i % 12)}/${13 + (i % 9)}/2024,${"ab"[i % 2]},${i % 2}`,
);

async function tableOf(text: string) {
  const raw = await readAll(text, { headerRows: 1, delimiter: "," });
  return { profile: profileTable(typeTable(raw, []), raw) };
}

async function savedFrom(text: string): Promise<ExpectedSchema> {
  const schema = describeSchema((await tableOf(text)).profile.columns, "january.csv");
  return parseExpectedSchema(JSON.stringify(schema));
}

async function check(text: string) {
  return checkSchema(await savedFrom(first), (await tableOf(text)).profile.columns);
}

describe("a schema saved from one file", () => {
  it("finds nothing to say about the same file", async () => {
    expect(await check(first)).toEqual([]);
  });

  it("keeps type, role, meaning and the order of dates", async () => {
    const { columns } = await savedFrom(first);
    expect(columns).toMatchObject([
      { name: "id", role: "identifier" },
      { name: "age", kind: "number", meaning: "age" },
      { name: "joined", kind: "date", dateOrder: "month-first" },
      { name: "plan", kind: "category", role: "feature" },
      { name: "active", kind: "boolean" },
    ]);
  });

  it("says what is missing, new, and of another type in the next, the gravest first", async () => {
    const next = lines(
      "id,age,joined,active,city",
      (i) => `C${i},${"young old".split(" ")[i % 2]},2024-01-${10 + (i % 9)},${i % 2},Rome`,
    );
    const found = await check(next);
    expect(found.map(({ kind, column }) => [kind, column])).toEqual([
      ["schema-missing", "plan"],
      ["schema-type", "age"],
      ["schema-new", "city"],
    ]);
    expect(found[0]!.sentence).toContain("january.csv");
    expect(found[1]!.sentence).toContain("numbers");
    expect(found[1]!.remedies![0]!.change).toMatchObject({
      overrides: [{ name: "age", kind: "number", role: "feature" }],
    });
  });

  it("does not mind an empty column, more categories, or numbers that are 0 and 1", async () => {
    const next = lines("id,age,joined,plan,active", (i) => `C${i},,,text number ${i},1`);
    expect(await check(next)).toEqual([]);
  });

  it("is refused in plain words when it is none", () => {
    for (const text of [
      "",
      "[]",
      '{"format":"tessera-model"}',
      '{"format":"tessera-schema","version":2}',
    ])
      expect(() => parseExpectedSchema(text)).toThrow(/no saved schema/);
  });
});
