import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inlineJob } from "@/lib/analysis/cluster/testing/inline-job";
import { drain } from "@/lib/analysis/drain";
import { twinEngine } from "@/lib/analysis/kernels/twin-engine";
import { datesOf, tableOf } from "@/lib/analysis/prepare/testing/table-of";
import type { Condition } from "@/lib/schema/description";
import type { Table } from "@/lib/schema/table";
import { columnLabels } from "../column-label";
import { roundDay, roundThreshold } from "./round-threshold";
import { ruleSql } from "./rule-sql";
import { ruleText } from "./rule-text";
import { segmentRules } from "./segment-rules";
import { splitRows } from "./split-rows";

function rulesOf(table: Table, labels: readonly number[], seed = 1) {
  const input = {
    table,
    tableRows: Uint32Array.from(labels, (_, row) => row),
    labels: Int32Array.from(labels),
    identities: [...Array(Math.max(...labels) + 1).keys()],
    seed,
    clustered: new Set<string>(),
    columns: columnLabels(table.columns),
    ranked: [],
  };
  return segmentRules(input, inlineJob(twinEngine(), 2));
}

const hundred = Array.from({ length: 100 }, (_, i) => i);

describe("the rule of a segment", () => {
  it("takes an interval where the segment lies between others, with round bounds", async () => {
    const table = tableOf({ "Spent (€)": hundred.map((i) => 1000 + 13.7 * i) });
    const { rules } = await rulesOf(
      table,
      hundred.map((i) => (i < 30 ? 0 : i < 60 ? 1 : 2)),
    );
    expect(rules.map((rule) => rule?.text)).toEqual([
      "Spent at most 1,400 €",
      "Spent over 1,400 € up to 1,810 €",
      "Spent over 1,810 €",
    ]);
    expect(rules[1]!.f1).toBeGreaterThan(0.9);
  });

  it("is measured on customers that were not looked at to find it", async () => {
    const noise = hundred.map((i) => (i * 7919) % 101);
    const { rules, trainedOn, heldOut } = await rulesOf(
      tableOf({ noise }),
      hundred.map((i) => (i * 31) % 2),
    );
    expect(trainedOn + heldOut).toBe(100);
    for (const rule of rules)
      if (rule) expect(rule.precision.high - rule.precision.low).toBeGreaterThan(0.2);
  });

  it("lists categories, those that do not fit where they are fewer, and can ask for missing cells", async () => {
    const plans = ["a", "b", "c", "d"];
    const plan = hundred.map((i) => plans[i % 4]!);
    const { rules } = await rulesOf(
      tableOf({ plan }),
      hundred.map((i) => (i % 4 === 0 ? 1 : 0)),
    );
    expect(rules.map((rule) => rule?.text)).toEqual(["Plan is not a", "Plan is a"]);
    const income = hundred.map((i) => (i % 5 === 0 ? null : i));
    const gaps = await rulesOf(
      tableOf({ income }),
      hundred.map((i) => (i % 5 === 0 ? 1 : 0)),
    );
    expect(gaps.rules[1]).toMatchObject({ text: "Income missing", sql: '"income" IS NULL', f1: 1 });
  });

  it("has at most four conditions, one per column, on neither identifiers nor outcomes", async () => {
    const columns = Object.fromEntries(
      Array.from({ length: 8 }, (_, j) => [`x${j}`, hundred.map((i) => (i * (j + 3) * 37) % 11)]),
    );
    const labels = hundred.map((i) =>
      columns.x0![i]! + columns.x1![i]! * columns.x2![i]! > 20 ? 1 : 0,
    );
    const table = tableOf(
      { ...columns, id: labels, churn: labels },
      { id: "identifier", churn: "outcome" },
    );
    for (const rule of (await rulesOf(table, labels)).rules) {
      const names = rule!.conditions.map(({ column }) => column);
      expect(names.length).toBeLessThanOrEqual(4);
      expect(new Set(names).size).toBe(names.length);
      expect(names).not.toContain("id");
      expect(names).not.toContain("churn");
    }
  });

  it("is none of a segment of one or two, and of segments that nothing tells apart", async () => {
    const x = hundred.map(() => 1);
    expect(
      (
        await rulesOf(
          tableOf({ x }),
          hundred.map((i) => i % 2),
        )
      ).rules,
    ).toEqual([null, null]);
    const far = hundred.map((i) => (i === 5 ? 9 : 1));
    expect(
      (
        await rulesOf(
          tableOf({ far }),
          hundred.map((i) => (i === 5 ? 1 : 0)),
        )
      ).rules[1],
    ).toBeNull();
  });

  it("is none where it meets no held-out member, for nothing can be said of it", async () => {
    const labels = hundred.map((i) => Number(i >= 80));
    const { heldOut } = drain(splitRows(Int32Array.from(labels), 2, 1));
    const x = hundred.map((i) => (i >= 80 && !heldOut.includes(i) ? 1000 + i : i % 80));
    const { rules } = await rulesOf(tableOf({ x }), labels);
    expect(rules[1]).toBeNull();
  });
});

describe("the tree of all segments", () => {
  it("has every held-out customer in one leaf and says how many it tells right", async () => {
    const table = tableOf({ x: hundred, y: hundred.map((i) => (i * 17) % 100) });
    const labels = hundred.map((i) => (i < 40 ? 0 : (i * 17) % 100 < 50 ? 1 : 2));
    const { tree, treeAccuracy, heldOut } = await rulesOf(table, labels);
    expect(tree.reduce((sum, leaf) => sum + leaf.rows, 0)).toBe(heldOut);
    expect(treeAccuracy).toBeGreaterThan(0.9);
    expect(tree.map(({ segment }) => segment).sort()).toEqual([0, 1, 2]);
  });
});

describe("a rule as SQL", () => {
  const known = { above: null, to: null, missing: false, column: "n", kind: "number" } as const;

  it("is the condition of a WHERE", () => {
    const sql = (condition: Condition) => ruleSql([condition]);
    expect(sql({ ...known, above: 3, to: 7.5 })).toBe('"n" > 3 AND "n" <= 7.5');
    expect(sql({ ...known, above: 3, to: 7, missing: true })).toBe(
      '(("n" > 3 AND "n" <= 7) OR "n" IS NULL)',
    );
    expect(sql({ ...known, to: 7, missing: true })).toBe('("n" <= 7 OR "n" IS NULL)');
    expect(sql(known)).toBe('"n" IS NOT NULL');
    expect(sql({ ...known, kind: "date", above: Date.UTC(2024, 1, 29) })).toBe(
      "\"n\" > TIMESTAMP '2024-02-29 00:00:00'",
    );
    const set = { kind: "category", column: "c", missing: false } as const;
    expect(sql({ ...set, values: ["a", "b"], isNot: true })).toBe("\"c\" NOT IN ('a', 'b')");
    expect(sql({ ...set, values: ["O'Neil"], isNot: false })).toBe("\"c\" = 'O''Neil'");
    expect(sql({ ...set, kind: "boolean", values: ["true"], isNot: false })).toBe('"c" = TRUE');
    expect(ruleSql([])).toBe("TRUE");
  });

  it("trust 39: gives back any name and value when its quotes are read, and nothing beside them", () => {
    const text = fc.string({ unit: "binary" }).map((t) => t.replaceAll("\0", ""));
    fc.assert(
      fc.property(text, fc.array(text, { minLength: 2, maxLength: 4 }), (column, values) => {
        const sql = ruleSql([{ kind: "category", column, values, isNot: false, missing: false }]);
        const read: string[] = [];
        const bare = sql.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/gsu, (token) => {
          const quote = token[0]!;
          read.push(token.slice(1, -1).replaceAll(quote + quote, quote));
          return "?";
        });
        expect(read).toEqual([column, ...values]);
        expect(bare).toBe(`? IN (${values.map(() => "?").join(", ")})`);
      }),
    );
  });
});

describe("a rule in words", () => {
  it("says dates as days, years ungrouped, and yes or no", () => {
    const { columns } = tableOf({ Year_Birth: [1957, 1980], has_app: [true, false] });
    const labels = columnLabels([...columns, datesOf("since", ["2024-01-01", "2024-02-01"])]);
    const since = {
      kind: "date",
      column: "since",
      above: Date.UTC(2024, 2, 3),
      to: null,
      missing: true,
    } as const;
    const born = {
      kind: "number",
      column: "Year_Birth",
      above: null,
      to: 1957,
      missing: false,
    } as const;
    const app = {
      kind: "boolean",
      column: "has_app",
      values: ["true"],
      isNot: false,
      missing: false,
    } as const;
    expect(ruleText([since, born, app], labels)).toBe(
      "Since after Mar 3, 2024 (or missing) and birth year at most 1957 and has app is yes",
    );
  });
});

describe("thresholds", () => {
  it("have few digits and still tell the same values apart", () => {
    expect(roundThreshold(1597, 1622)).toBe(1600);
    expect(roundThreshold(3, 4)).toBe(3);
    expect(roundThreshold(-0.2, 0.3)).toBe(0.05);
    const pair = fc.tuple(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
    );
    fc.assert(
      fc.property(pair, ([a, b]) => {
        const [low, high] = a < b ? [a, b] : [b, a];
        const found = roundThreshold(low, high);
        expect(found >= low && (found < high || low === high)).toBe(true);
      }),
    );
    const hour = 3_600_000;
    expect(roundDay(23 * hour, 40 * hour)).toBe(24 * hour);
    expect(roundDay(25 * hour, 40 * hour)).toBe(25 * hour);
  });
});

describe("splitRows", () => {
  it("holds out the same share of every cluster, and the same rows for the same seed", () => {
    const labels = Int32Array.from({ length: 300 }, (_, row) => (row < 30 ? 0 : row % 2 ? 1 : -1));
    const { train, heldOut } = drain(splitRows(labels, 2, 7));
    expect([...train, ...heldOut].sort((a, b) => a - b)).toEqual([...labels.keys()]);
    expect(heldOut.filter((row) => labels[row] === 0)).toHaveLength(10);
    expect(drain(splitRows(labels, 2, 7)).train).toEqual(train);
    expect(drain(splitRows(labels, 2, 8)).train).not.toEqual(train);
    expect(drain(splitRows(labels, 2, 7, { most: 60 })).train.length).toBeLessThanOrEqual(61);
  });
});
