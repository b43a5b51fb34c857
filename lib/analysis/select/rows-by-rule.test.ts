import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { datesOf, tableOf } from "@/lib/analysis/prepare/testing/table-of";
import { Failure } from "@/lib/schema/failure";
import type { Table } from "@/lib/schema/table";
import { rowsOf } from "./row-set";
import { rowsByRule } from "./rows-by-rule";

const people = tableOf({
  "Recency (days)": [10, 20, 40, null],
  orders: [2, 8, 9, 7],
  plan: ["Pro", "basic", "Pro", null],
  "say and do": ["x", "it's", 'a "b"', "x"],
  active: [true, false, true, null],
});
const table: Table = {
  rows: 4,
  columns: [
    ...people.columns,
    datesOf("joined", ["2026-01-31", "2026-01-31T18:00Z", "2026-02-01", null]),
  ],
};
const everyone = Uint32Array.of(0, 1, 2, 3);

const met = (rule: string, from = table) => rowsOf(rowsByRule(rule, from, everyone));

function said(rule: string): string {
  try {
    met(rule);
  } catch (thrown) {
    if (thrown instanceof Failure) return thrown.message;
    throw thrown;
  }
  return "";
}

describe("selecting by rule", () => {
  it.each([
    ["Recency (days) < 30 and orders > 5", [1]],
    ["recency (DAYS) <= 20 or orders=9", [0, 1, 2]],
    ["not orders > 7", [0, 3]],
    ["not (orders > 7 or orders < 5)", [3]],
    ["orders > 5 and orders < 9 or plan = pro", [0, 1, 2, 3]],
    ["orders > 5 and (orders < 8 or plan = pro)", [2, 3]],
    ["orders != 8", [0, 2, 3]],
    ["orders >= 1,000", []],
    ["orders > -1.5e2", [0, 1, 2, 3]],
    ['plan = "Basic"', [1]],
    ["plan <> 'pro'", [1]],
    ["plan is Pro", [0, 2]],
    ["plan is not Pro", [1]],
    ["plan contains as", [1]],
    ["plan is missing", [3]],
    ["`plan` is not missing and [orders] < 9", [0, 1]],
    ["say and do = 'it''s'", [1]],
    [`"say and do" = "a ""b"""`, [2]],
    ["active = yes", [0, 2]],
    ["active != yes", [1]],
    ["joined = 2026-01-31", [0, 1]],
    ["joined > 2026-01-31", [2]],
    ["joined <= 2026-01-31", [0, 1]],
  ])("%s", (rule, rows) => {
    expect(met(rule)).toEqual(rows);
  });

  it("answers by the rows of the Matrix, not of the table", () => {
    expect(rowsOf(rowsByRule("orders > 7", table, Uint32Array.of(2, 3)))).toEqual([0]);
  });

  it.each([
    ["", "The rule is empty"],
    ["orders", "After “orders”, say how to compare it"],
    ["orders between 1", "“between” is none of these"],
    ["orders >", "“orders >” needs a value"],
    ["order > 5", "Did you mean “orders”"],
    ["resency > 5", "There is no column named “resency”"],
    ["zzz > 5", "There is no column named “zzz”."],
    ["agent = 1", "There is no column named “agent”"],
    ["orders > five", "holds numbers, and “five” is none"],
    ["orders contains 5", "it cannot contain any"],
    ["plan > 5", "have no order here"],
    ["active = perhaps", "“perhaps” is neither"],
    ["joined > 2026-02-30", "Write a date as"],
    ["plan = 'Pro", "A text begins with '"],
    ["(orders > 5", "A bracket is opened"],
    ["orders > 5 plan = Pro", "“plan” is not expected here"],
    ["orders > 5 and", "The rule ends where the name of a column should stand"],
    ["> 5", "“>” is where the name of a column should stand"],
    [`${"(".repeat(60)}orders > 5`, "too many brackets"],
  ])("says what is wrong with %s", (rule, message) => {
    expect(said(rule)).toContain(message);
  });

  it("finds columns by hostile names, and by the longer of two", () => {
    const hostile = tableOf([
      ["__proto__", [1, 2]],
      ["constructor", [2, 1]],
      ["a", [1, 2]],
      ["a b", [2, 1]],
      ['<b onclick="x">', [1, 2]],
    ]);
    const rows = (rule: string) => rowsOf(rowsByRule(rule, hostile, Uint32Array.of(0, 1)));
    expect(rows("__proto__ = 2")).toEqual([1]);
    expect(rows("constructor = 2")).toEqual([0]);
    expect(rows("a b = 2 and a = 1")).toEqual([0]);
    expect(rows('<b onclick="x"> = 2')).toEqual([1]);
  });

  it("answers any text with rows or a plain failure", () => {
    const parts = fc.constantFrom(
      "orders",
      "plan",
      "and",
      "or",
      "not",
      "(",
      ")",
      ">",
      "=",
      "5",
      "'",
    );
    const texts = fc.oneof(
      fc.array(parts, { maxLength: 12 }).map((list) => list.join(" ")),
      fc.string({ unit: "binary" }),
    );
    fc.assert(
      fc.property(texts, (text) => {
        try {
          expect(met(text).every((row) => row < 4)).toBe(true);
        } catch (thrown) {
          expect(thrown).toBeInstanceOf(Failure);
        }
      }),
    );
  });

  it("is the same as the comparison it says, for any numbers", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 1, maxLength: 40 }),
        fc.integer({ min: -9, max: 9 }),
        (values, bound) => {
          const numbers = tableOf({ "a value": values });
          const all = Uint32Array.from(values, (_, row) => row);
          const above = rowsOf(rowsByRule(`a value > ${bound}`, numbers, all));
          expect(above).toEqual(values.flatMap((value, row) => (value > bound ? [row] : [])));
          const rest = rowsOf(rowsByRule(`not "a value" > ${bound}`, numbers, all));
          expect([...above, ...rest].sort((x, y) => x - y)).toEqual([...all]);
        },
      ),
    );
  });
});
