import { describe, expect, it } from "vitest";
import { readAll } from "@/lib/analysis/ingest/testing/read-all";
import { typeTable } from "@/lib/analysis/ingest/types/type-table";
import type { Finding, FindingKind, Profile } from "@/lib/schema/profile";
import type { ReadingOverrides } from "@/lib/schema/reading";
import type { ColumnOverride } from "@/lib/schema/table";
import { profileTable } from "./profile-table";

async function profileOf(
  text: string,
  reading: ReadingOverrides = { headerRows: 1, delimiter: "," },
  overrides: ColumnOverride[] = [],
): Promise<Profile> {
  const raw = await readAll(text, reading);
  return profileTable(typeTable(raw, overrides), raw);
}

const lines = (header: string, row: (i: number) => string, n = 60) =>
  `${[header, ...Array.from({ length: n }, (_, i) => row(i))].join("\n")}\n`;
const found = (profile: Profile, kind: FindingKind): Finding[] =>
  profile.findings.filter((finding) => finding.kind === kind);

describe("columns", () => {
  it("are counted, ranged and exemplified", async () => {
    const { columns, rows } = await profileOf("n,c,b\n4,x,yes\n,y,no\n10, x ,yes\n4,,yes\n");
    expect(rows).toBe(4);
    const [n, c, b] = columns;
    expect(n).toMatchObject({
      kind: "number",
      missing: 1,
      distinct: 2,
      examples: ["4", "10", "4"],
    });
    expect(n!.range).toMatchObject({ min: 4, max: 10, mean: 6, median: 4 });
    expect(n!.histogram!.counts.reduce((sum, count) => sum + count)).toBe(3);
    expect(c).toMatchObject({ missing: 1, distinct: 2, examples: ["x", "y", " x "] });
    expect(c!.top).toEqual([
      { value: "x", count: 2 },
      { value: "y", count: 1 },
    ]);
    expect(b!.top).toEqual([
      { value: "true", count: 3 },
      { value: "false", count: 1 },
    ]);
  });

  it("show at most twelve values, the most frequent first", async () => {
    const text = lines("c,n", (i) => `v${Math.floor(Math.sqrt(i * 5))},${i}`, 60);
    const top = (await profileOf(text)).columns[0]!.top!;
    expect(top.length).toBe(12);
    const counts = top.map(({ count }) => count);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
  });

  it("of dates are ranged in milliseconds", async () => {
    const { columns } = await profileOf("d\n2024-01-03\n2024-01-01\n");
    expect(columns[0]!.range).toMatchObject({
      min: Date.UTC(2024, 0, 1),
      max: Date.UTC(2024, 0, 3),
    });
  });
});

describe("findings", () => {
  const cases: readonly [FindingKind, string, Partial<Finding>, string][] = [
    ["duplicate-rows", "a,b\n1,x\n2,y\n1,x\n1,x\n", { count: 2 }, "2 rows repeat"],
    [
      "duplicate-identifiers",
      "id,b\n1,x\n2,y\n2,z\n3,z\n",
      { count: 1, column: "id" },
      "1 row uses",
    ],
    [
      "treatment",
      "a,campaign_group\n1,control\n2,mail\n3,mail\n",
      { column: "campaign_group", severity: "info" },
      "in its control group (mail, control)",
    ],
    ["constant", "a,b\n1,x\n2,x\n3,x\n", { column: "b" }, "same value in every row, x"],
    ["all-missing", "a,b\n1,\n2,NA\n", { column: "b", count: 2 }, "empty in every row"],
    ["many-missing", "a,b\n1,\n2,\n3,5\n", { column: "b", count: 2 }, "2 rows (67%)"],
    [
      "near-unique",
      lines("a,b", (i) => `${i % 5},p${i}q`),
      { column: "b", count: 60 },
      "60 different",
    ],
    ["skewed", lines("a,b", (i) => `${i % 5},${2 ** (i / 3)}`), { column: "b" }, "long tail"],
    [
      "outliers",
      lines("a,b", (i) => `${i % 5},${i % 20 === 7 ? 999 + i : i}`),
      { column: "b", count: 3 },
      "1046",
    ],
    [
      "giant-outlier",
      lines("a,b", (i) => `${i % 5},${i === 7 ? 9999 : i}`),
      { column: "b", count: 1 },
      "9999",
    ],
    ["leading-zeros", "a,b\n1,007\n2,008\n3,12\n", { column: "b", count: 2 }, "kept as text"],
    [
      "large-integers",
      "a,b\n1,12345678901234567890\n2,5\n",
      { column: "b", count: 1 },
      "more digits",
    ],
    [
      "unreadable-cells",
      lines("a,b", (i) => `${i % 5},${i === 3 ? "n.n." : i}`),
      { column: "b", count: 1 },
      "a number",
    ],
    ["renamed-columns", "a,,a\n1,2,3\n4,5,6\n", { count: 2 }, '"column 2", "a (2)"'],
    [
      "rows-set-aside",
      "a,b\n1,2\n3,4,5\n6,7\n",
      { count: 1, severity: "problem" },
      "1 row was set aside",
    ],
    ["repaired-lines", "a,b\n1,2\n3\n6,7\n", { count: 1 }, "first on line 3"],
    ["repaired-lines", `a,b\n${"x,1\n".repeat(9)}x;2\n`, { count: 1 }, "put right"],
    ["rows-set-aside", `a,b,c\n${"x,1,2\n".repeat(9)}Total,9,18\n`, { count: 1 }, "on line 11"],
    ["rows-set-aside", `a,b\n${"x,1\n".repeat(9)}a,b\nx,1\n`, { count: 1 }, "more than one table"],
    ["repaired-lines", 'a,b\n1,"2\n3,4\n', { count: 1 }, "never closed"],
    [
      "ambiguous-dates",
      "a,b\n1,03/04/2025\n2,05/06/2025\n",
      { column: "b", severity: "problem" },
      "03/04/2025",
    ],
  ];

  it.each(cases)("say %s", async (kind, text, expected, words) => {
    const findings = found(await profileOf(text), kind);
    expect(findings).toEqual([expect.objectContaining(expected)]);
    expect(findings[0]!.sentence).toContain(words);
    expect(findings[0]!.sentence).toMatch(/[.!]$/);
  });

  it("are few for a clean table", async () => {
    const text = lines("id,visits,city", (i) => `${i + 1},${20 + ((i * 7) % 31)},${"ab"[i % 2]}`);
    expect((await profileOf(text)).findings).toEqual([]);
  });

  it("leave dates alone that say which way round they are", async () => {
    const profile = await profileOf("a,b\n1,03/04/2025\n2,25/06/2025\n");
    expect(found(profile, "ambiguous-dates")).toEqual([]);
    const same = await profileOf("a,b\n1,03/03/2025\n2,05/05/2025\n");
    expect(found(same, "ambiguous-dates")).toEqual([]);
  });

  it("begin with the gravest", async () => {
    const text = "id,b,c\n1,03/04/2025,007\n2,05/06/2025,008\n2,01/01/2025,009\n4,,07\n";
    const severities = (await profileOf(text)).findings.map(({ severity }) => severity);
    const order = ["problem", "warning", "info"];
    expect(severities.map((s) => order.indexOf(s))).toEqual(
      severities.map((s) => order.indexOf(s)).sort(),
    );
    expect(new Set(severities).size).toBe(3);
  });

  it("group digits as people do", async () => {
    const text = `a,b\n${"1,x\n".repeat(1500)}2,y\n`;
    expect(found(await profileOf(text), "duplicate-rows")[0]!.sentence).toContain("1,499 rows");
  });

  it("can be made of a table that never was a file", () => {
    const base = { role: "feature", unreadable: 0 } as const;
    const values = Float64Array.of(1, 2, 1, Number.NaN, Number.NaN);
    const codes = Int32Array.of(0, 1, 0, -1, -1);
    const { findings, columns } = profileTable({
      rows: 5,
      columns: [
        { ...base, name: "n", kind: "number", values },
        { ...base, name: "c", kind: "category", codes, values: ["x", "y"] },
      ],
    });
    expect(columns.map(({ missing, distinct }) => [missing, distinct])).toEqual([
      [2, 2],
      [2, 2],
    ]);
    expect(findings.filter(({ kind }) => kind === "duplicate-rows")).toMatchObject([{ count: 2 }]);
  });

  it("can be made of a table without rows", () => {
    const base = { role: "feature", unreadable: 0 } as const;
    const column = { ...base, name: "n", kind: "number", values: new Float64Array(0) } as const;
    expect(profileTable({ rows: 0, columns: [column] }).columns[0]).toMatchObject({ distinct: 0 });
  });
});

describe("purchases", () => {
  const orders = (i: number) =>
    `C${i % 20},2024-01-${String(1 + (i % 28)).padStart(2, "0")},${i % 7},${i * 3}`;

  it("are seen in an identifier that repeats, a date and an amount", async () => {
    const profile = await profileOf(lines("customer_id,date,items,total price", orders));
    expect(profile.purchases).toEqual({
      identifier: "customer_id",
      date: "date",
      amount: "total price",
    });
    expect(found(profile, "purchases")[0]!.sentence).toContain("20 customers");
    expect(found(profile, "duplicate-identifiers")).toEqual([]);
  });

  it("are seen without an amount, and by customer rather than by order", async () => {
    const text = lines(
      "order_id,customer_id,day",
      (i) => `O${Math.floor(i / 2)},${orders(i).split(",").slice(0, 2)}`,
    );
    expect((await profileOf(text)).purchases).toEqual({ identifier: "customer_id", date: "day" });
  });

  it("are not seen where each customer has one row, or where there is no date", async () => {
    const single = lines("customer_id,date,amount", (i) => `C${i},2024-01-${10 + (i % 20)},${i}`);
    expect((await profileOf(single)).purchases).toBeUndefined();
    const dateless = await profileOf(lines("customer_id,amount", (i) => `C${i % 20},${i}`));
    expect(dateless.purchases).toBeUndefined();
    expect(found(dateless, "duplicate-identifiers")).toMatchObject([{ severity: "info" }]);
  });
});
