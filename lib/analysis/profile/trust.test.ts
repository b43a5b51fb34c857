import { describe, expect, it } from "vitest";
import { readAll } from "@/lib/analysis/ingest/testing/read-all";
import { typeTable } from "@/lib/analysis/ingest/types/type-table";
import { suggestRecipe } from "@/lib/analysis/prepare/suggest-recipe";
import type { FindingKind, Profile } from "@/lib/schema/profile";
import type { ReadingOverrides } from "@/lib/schema/reading";
import type { ColumnOverride, Table } from "@/lib/schema/table";
import { profileTable } from "./profile-table";

async function understood(
  text: string,
  overrides: ColumnOverride[] = [],
  reading: ReadingOverrides = {},
) {
  const raw = await readAll(text, reading);
  const table = typeTable(raw, overrides);
  return { table, profile: profileTable(table, raw) };
}

const lines = (header: string, row: (i: number) => string, n = 60) =>
  `${[header, ...Array.from({ length: n }, (_, i) => row(i))].join("\n")}\n`;
const found = (profile: Profile, kind: FindingKind) =>
  profile.findings.filter((finding) => finding.kind === kind);
const column = (profile: Profile, name: string) =>
  profile.columns.find((one) => one.name === name)!;

/** Columns that the suggested recipe compares. */
function compared(table: Table, profile: Profile): readonly string[] {
  const step = suggestRecipe(table, profile).steps.find(({ kind }) => kind === "features");
  return step?.kind === "features" ? step.columns : [];
}

describe("what can go wrong in a column", () => {
  it("trust 14: 1,234 everywhere asks, with an answer a click away either way", async () => {
    const { profile } = await understood(
      lines("id;size", (i) => `a${i};${(i % 9) + 1},${100 + i}`),
    );
    const [finding] = found(profile, "ambiguous-numbers");
    expect(finding).toMatchObject({ severity: "problem", column: "size" });
    expect(finding!.remedies).toEqual([
      {
        label: "1,100 is 1100",
        change: { kind: "columns", overrides: [{ name: "size", decimal: "." }] },
      },
      {
        label: "1,100 is 1.100",
        change: { kind: "columns", overrides: [{ name: "size", decimal: "," }] },
      },
    ]);
    const overrides = [{ name: "size", decimal: "," as const }];
    const answered = await understood(
      lines("id;size", (i) => `a${i};${(i % 9) + 1},${100 + i}`),
      overrides,
    );
    expect(found(answered.profile, "ambiguous-numbers")).toEqual([]);
    expect(column(answered.profile, "size").range!.max).toBeCloseTo(9.159, 1);
  });

  it("trust 15: 03/04/2025 asks, with an answer a click away either way", async () => {
    const text = lines("id,day", (i) => `a${i},0${1 + (i % 9)}/0${1 + (i % 7)}/2025`);
    const [finding] = found((await understood(text)).profile, "ambiguous-dates");
    expect(finding!.remedies!.map(({ label }) => label)).toEqual([
      expect.stringMatching(/^0\d\/0\d\/2025 is /),
      expect.stringMatching(/^0\d\/0\d\/2025 is /),
    ]);
    for (const { change } of finding!.remedies!) {
      if (change.kind !== "columns") throw new Error("it decides about a column");
      const { profile } = await understood(text, [...change.overrides]);
      expect(found(profile, "ambiguous-dates")).toEqual([]);
    }
  });

  it("trust 15: dates in two orders are a problem that is said", async () => {
    const { profile } = await understood(
      lines(
        "id,day",
        (i) => `a${i},${i < 50 ? `${13 + (i % 9)}/04/2025` : `04/${13 + (i % 9)}/2025`}`,
      ),
    );
    expect(found(profile, "mixed-dates")[0]).toMatchObject({ severity: "problem", count: 10 });
  });

  it("trust 16: integers beyond 2^53 are never compared", async () => {
    const text = lines("age,card", (i) => `${20 + (i % 9)},9007199254740993${i % 5}`);
    const { table, profile } = await understood(text);
    expect(column(profile, "card").role).toBe("identifier");
    expect(compared(table, profile)).toEqual(["age"]);
  });

  it("trust 18: NaN, Infinity and 1e400 are missing, and said", async () => {
    const odd = ["NaN", "Infinity", "1e400"];
    const { profile } = await understood(lines("id,n", (i) => `a${i},${odd[i] ?? i * 3}`));
    expect(column(profile, "n")).toMatchObject({ kind: "number", missing: 3 });
    expect(found(profile, "infinite")[0]).toMatchObject({ count: 2, severity: "warning" });
  });

  it("trust 20: columns called __proto__ and constructor are profiled and compared like others", async () => {
    const { table, profile } = await understood(
      lines("__proto__,constructor", (i) => `${i},${(i * 7) % 31}`),
      [{ name: "__proto__", role: "feature" }],
    );
    expect(profile.columns.map(({ name, kind }) => [name, kind])).toEqual([
      ["__proto__", "number"],
      ["constructor", "number"],
    ]);
    expect(profile.associations!.columns).toEqual(["__proto__", "constructor"]);
    expect(compared(table, profile)).toContain("constructor");
  });

  it("trust 21: columns of the same name, or none, are renamed in sight", async () => {
    const { profile } = await understood(
      lines("a,,a", (i) => `${i},${i % 3},x`),
      [],
      {
        headerRows: 1,
      },
    );
    expect(profile.columns.map(({ name }) => name)).toEqual(["a", "column 2", "a (2)"]);
    expect(found(profile, "renamed-columns")).toHaveLength(1);
  });

  it("trust 23: look-alike categories are shown apart, with one click to make them one", async () => {
    const cities = ["Paris", "Раris", "Par\u200bis", "Rome"];
    const text = lines("id,city", (i) => `a${i},${cities[i % 4]}`);
    const { profile } = await understood(text);
    const [finding] = found(profile, "look-alikes");
    expect(finding).toMatchObject({ severity: "warning", column: "city", count: 1 });
    expect(finding!.sentence).toContain("[U+0420]");
    expect(finding!.sentence).toContain("[U+200B]");
    const { change } = finding!.remedies![0]!;
    if (change.kind !== "columns") throw new Error("it decides about a column");
    const merged = await understood(text, [...change.overrides]);
    expect(column(merged.profile, "city").distinct).toBe(2);
    expect(found(merged.profile, "look-alikes")).toEqual([]);
  });

  it("trust 24: 10,000 columns are profiled, and what many have in common is said once", async () => {
    const names = Array.from({ length: 10_000 }, (_, i) => `c${i}`);
    const text = lines(
      names.join(","),
      (row) => names.map((_, i) => (i % 50 === 0 ? 7 : (row * (i + 3)) % 89)).join(","),
      20,
    );
    const { table, profile } = await understood(text, [], { delimiter: ",", headerRows: 1 });
    expect(profile.columns).toHaveLength(10_000);
    expect(profile.associations).toMatchObject({ leftOut: expect.any(Number) });
    expect(profile.associations!.columns).toHaveLength(60);
    const [constant] = found(profile, "constant");
    expect(found(profile, "constant")).toHaveLength(1);
    expect(constant!.count).toBeGreaterThanOrEqual(200);
    expect(constant!.remedies![0]!.change).toMatchObject({ kind: "columns" });
    expect(profile.findings.length).toBeLessThan(40);
    const proposed = compared(table, profile);
    expect(proposed.length).toBeGreaterThan(0);
    expect(proposed).not.toContain("c0");
  });

  it("trust 25: one row is said to be too few", async () => {
    const { profile } = await understood("id,n\na,1\n");
    expect(found(profile, "one-row")[0]!.sentence).toContain("at least two");
  });

  it("trust 26: constant and empty columns are found, and left out of the recipe", async () => {
    const { table, profile } = await understood(
      lines("id,n,m,same,none", (i) => `a${i},${i},${(i * 7) % 31},3,`),
    );
    expect(found(profile, "constant")).toMatchObject([{ column: "same" }]);
    expect(found(profile, "all-missing")).toMatchObject([{ column: "none" }]);
    expect(compared(table, profile)).toEqual(["n", "m"]);
  });

  it("trust 27: a category of nearly every row is not encoded but offered as identifier or left out", async () => {
    const { table, profile } = await understood(
      lines("n,m,tag", (i) => `${i % 7},${(i * 7) % 31},x${i}`),
    );
    expect(found(profile, "near-unique")[0]!.remedies!.map(({ label }) => label)).toEqual([
      "It identifies customers",
    ]);
    expect(compared(table, profile)).toEqual(["n", "m"]);
  });

  it("trust 28: one giant outlier is warned of, and can be pulled in with a click", async () => {
    const { profile } = await understood(
      lines("id,n", (i) => `a${i},${i === 7 ? 1e9 : (i * 7) % 31}`),
    );
    const [finding] = found(profile, "giant-outlier");
    expect(finding).toMatchObject({ severity: "warning", count: 1 });
    expect(finding!.remedies![0]!.change).toMatchObject({
      kind: "step",
      step: { kind: "outliers", columns: ["n"] },
    });
  });
});

describe("files of the kinds people have", () => {
  it("a campaign's customers: unnamed index, two constants, missing incomes, year of birth", async () => {
    const text = lines(
      ",ID,Year_Birth,Income,Dt_Customer,Kidhome,Z_Cost,Z_Revenue,Response",
      (i) =>
        `${i},${5000 + ((i * 37) % 997)},${1940 + ((i * 7) % 55)},${i % 10 === 3 ? "" : `${20_000 + i * 313}.0`},2013-0${1 + (i % 9)}-1${i % 9},${i % 3},3,11,${Number(i % 6 === 0)}`,
      240,
    );
    const { profile } = await understood(text);
    expect(profile.columns.map(({ name, kind, role }) => [name, kind, role])).toEqual([
      ["column 1", "number", "ignored"],
      ["ID", "number", "identifier"],
      ["Year_Birth", "number", "feature"],
      ["Income", "number", "feature"],
      ["Dt_Customer", "date", "ignored"],
      ["Kidhome", "number", "feature"],
      ["Z_Cost", "number", "feature"],
      ["Z_Revenue", "number", "feature"],
      ["Response", "boolean", "outcome"],
    ]);
    expect(found(profile, "row-numbers")).toMatchObject([{ column: "column 1", severity: "info" }]);
    expect(column(profile, "Income").missing).toBe(24);
    expect(column(profile, "Year_Birth").meaning?.meaning).toBe("birth-year");
    expect(found(profile, "constant").map((one) => one.column)).toEqual(["Z_Cost", "Z_Revenue"]);
  });

  it("purchases with dates such as 11-Feb-13", async () => {
    const months = ["Feb", "Mar", "Nov", "Dec"];
    const { profile } = await understood(
      lines(
        "customer_id,trans_date,tran_amount",
        (i) =>
          `CS${1000 + (i % 40)},${10 + (i % 18)}-${months[i % 4]}-1${1 + (i % 5)},${10 + (i % 90)}`,
        200,
      ),
    );
    expect(column(profile, "trans_date")).toMatchObject({
      kind: "date",
      missing: 0,
      range: { min: Date.UTC(2011, 1, 10) },
    });
    expect(profile.purchases).toEqual({
      identifier: "customer_id",
      date: "trans_date",
      amount: "tran_amount",
    });
    expect(found(profile, "short-years")[0]!.sentence).toContain("1969 to 1999");
  });

  it("personal data is found, masked and left out, whatever language its columns speak", async () => {
    const first = ["Anna", "Peter", "Maria", "James", "Ingrid", "Luca"];
    const { table, profile } = await understood(
      lines(
        "Kundennummer;Name;E-Mail;Telefon;Geburtsdatum;Straße;PLZ;Umsatz;Besuche",
        (i) =>
          `${1000 + i};${first[i % 6]} Muster${"abcdefghij"[i % 10]};p${i}@mail.example;+49 30 ${100000 + i * 7};0${1 + (i % 9)}.1${i % 3}.1970;Hauptstr. ${i};1${1000 + i};${i * 3},50;${i % 9}`,
      ),
    );
    const personal = found(profile, "personal").map((one) => one.column);
    expect(personal).toEqual(["Name", "E-Mail", "Telefon", "Geburtsdatum", "Straße"]);
    expect(compared(table, profile)).toEqual(["Umsatz", "Besuche"]);
    expect(column(profile, "PLZ")).toMatchObject({ kind: "text" });
    expect(JSON.stringify(profile.findings)).not.toContain("@mail");
  });
});
