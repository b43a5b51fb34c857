import { describe, expect, it } from "vitest";
import type { ColumnProfile } from "@/lib/schema/profile";
import type { Column, Table } from "@/lib/schema/table";
import golden from "../golden/between.json";
import { profileColumn } from "../profile-column";
import { associations, mostRows } from "./associations";
import { correlationRatio, cramersV, pearson } from "./measures";

const base = { role: "feature", unreadable: 0 } as const;
const number = (name: string, values: readonly (number | null)[]): Column => ({
  ...base,
  name,
  kind: "number",
  values: Float64Array.from(values, (value) => value ?? Number.NaN),
});
const category = (name: string, codes: readonly number[]): Column => ({
  ...base,
  name,
  kind: "category",
  codes: Int32Array.from(codes),
  values: Array.from({ length: Math.max(0, ...codes) + 1 }, (_, code) => `c${code}`),
});

function between(columns: readonly Column[], rows: number, change: Partial<ColumnProfile> = {}) {
  const table: Table = { rows, columns };
  return associations(
    table,
    columns.map((column) => ({ ...profileColumn(column, rows), ...change })),
  );
}

describe("how columns go together", () => {
  it.each(golden.numbers)("two numbers: $name, as scipy has it", ({ left, right, ...wanted }) => {
    const [pair] = between([number("a", left), number("b", right)], left.length).pairs;
    expect(pair).toMatchObject({ left: "a", right: "b", measure: "correlation" });
    expect(pair!.value).toBeCloseTo(wanted.pearson, 10);
    expect(pair!.rank).toBeCloseTo(wanted.spearman, 10);
    expect(pair!.rows).toBe(left.filter((value, i) => value !== null && right[i] !== null).length);
  });

  it.each(golden.categories)("two categories: $name, as scipy has it", ({ left, right, v }) => {
    const [pair] = between([category("a", left), category("b", right)], left.length).pairs;
    expect(pair!.measure).toBe("cramer");
    expect(pair!.value).toBeCloseTo(v, 10);
  });

  it.each(golden.mixed)("a category and a number: $name, as scipy has it", (wanted) => {
    const [pair] = between(
      [number("a", wanted.values), category("b", wanted.codes)],
      wanted.values.length,
    ).pairs;
    expect(pair!.measure).toBe("ratio");
    expect(pair!.value).toBeCloseTo(wanted.eta, 7);
  });

  it("puts the strongest pair first, and each pair once", () => {
    const x = Array.from({ length: 60 }, (_, i) => i);
    const { pairs } = between(
      [
        number("x", x),
        number(
          "noise",
          x.map((i) => (i * 37) % 61),
        ),
        number(
          "2x",
          x.map((i) => 2 * i),
        ),
      ],
      60,
    );
    expect(pairs.map(({ left, right }) => `${left} ${right}`)[0]).toBe("x 2x");
    expect(pairs).toHaveLength(3);
  });

  it("leaves out what does not vary, identifiers, and categories of nearly every row", () => {
    const rows = 40;
    const ids = Array.from({ length: rows }, (_, i) => i);
    const columns = [
      number(
        "constant",
        ids.map(() => 7),
      ),
      category("each its own", ids),
      number("x", ids),
    ];
    expect(between(columns, rows).columns).toEqual(["x"]);
    expect(between(columns, rows, { role: "identifier" }).columns).toEqual([]);
  });

  it("looks at a sample of large tables, says so, and comes close to all rows", () => {
    const rows = 60_000;
    const x = Float64Array.from({ length: rows }, (_, i) => Math.sin(i * 12.9898) * 3);
    const y = Float64Array.from(x, (value, i) => value + Math.sin(i * 78.233) * 3);
    const columns: Column[] = [
      { ...base, name: "x", kind: "number", values: x },
      { ...base, name: "y", kind: "number", values: y },
    ];
    const found = between(columns, rows);
    expect(found).toMatchObject({ rows: mostRows, isSampled: true });
    expect(found.pairs[0]!.value).toBeCloseTo(pearson(x, y), 1);
    expect(between(columns, rows)).toEqual(found);
  });

  it("compares the first 60 of many columns and counts the others", () => {
    const columns = Array.from({ length: 75 }, (_, i) =>
      number(
        `n${i}`,
        Array.from({ length: 12 }, (_, row) => Math.sin(row * (i + 3))),
      ),
    );
    const found = between(columns, 12);
    expect([found.columns.length, found.leftOut]).toEqual([60, 15]);
  });
});

describe("degenerate columns", () => {
  it("have no correlation, no V and no ratio", () => {
    expect(pearson(Float64Array.of(1, 1), Float64Array.of(2, 3))).toBeNaN();
    expect(pearson(new Float64Array(0), new Float64Array(0))).toBeNaN();
    expect(cramersV(Int32Array.of(0, 0), Int32Array.of(0, 1), 1, 2)).toBe(0);
    expect(cramersV(Int32Array.of(-1), Int32Array.of(0), 1, 1)).toBe(0);
    expect(correlationRatio(Int32Array.of(0, 1), 2, Float64Array.of(5, 5))).toBeNaN();
  });
});
