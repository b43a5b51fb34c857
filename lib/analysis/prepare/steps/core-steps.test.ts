import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { newStep, type RecipeStep } from "@/lib/schema/steps";
import type { Table } from "@/lib/schema/table";
import { applyRecipe } from "../apply-recipe";
import { fitRecipe } from "../testing/fit-recipe";
import { tableOf } from "../testing/table-of";

const fitted = (table: Table, ...steps: RecipeStep[]) => fitRecipe(table, { steps });
const names = (table: Table, ...steps: RecipeStep[]) =>
  fitted(table, ...steps).matrix.features.map(({ name }) => name);
const didOf = (table: Table, ...steps: RecipeStep[]) =>
  fitted(table, ...steps).effects.map(({ did }) => did);

describe("deduplicate", () => {
  const table = tableOf({
    id: ["a", "b", "a", "c", null, null],
    x: [1, 2, 3, 4, 5, 5],
    y: [0, -0, 7, 8, null, null],
  });

  it("keeps the first of rows with the same identifier, and rows that have none", () => {
    const made = fitted(table, newStep("deduplicate", { columns: ["id"] }), newStep("impute"));
    expect(made.rowsSetAside).toEqual([{ row: 2, reason: "it repeats an earlier row" }]);
  });

  it("without columns keeps the first of rows that are alike in all, gaps too", () => {
    const made = fitted(table, newStep("deduplicate"), newStep("impute"));
    expect(made.rowsSetAside.map(({ row }) => row)).toEqual([5]);
    expect(made.effects[0]).toMatchObject({ rowsSetAside: 1 });
    expect(made.effects[0]?.did[0]).toContain("Set aside 1 row");
  });

  it("sets aside by the same rule in a new file, whatever stands there", () => {
    const { fitted: learned } = fitted(
      table,
      newStep("deduplicate", { columns: ["id"] }),
      newStep("impute"),
    );
    const again = applyRecipe(learned, tableOf({ id: ["z", "z"], x: [1, 2], y: [1, 2] }));
    expect([...again.tableRows]).toEqual([0]);
  });

  it("finds what comparing every two rows finds", () => {
    const cell = fc.option(fc.constantFrom(0, 1, 1.5, -2), { freq: 4 });
    const word = fc.option(fc.constantFrom("a", "b"), { freq: 4 });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, word), { minLength: 3, maxLength: 30 }), (rows) => {
        const source = tableOf({
          n: [...rows.map(([n]) => n), 99],
          w: [...rows.map(([, w]) => w), "b"],
          at: [...rows.map((_, i) => i), -1],
        });
        const made = fitted(
          source,
          newStep("deduplicate", { columns: ["n", "w"] }),
          newStep("impute"),
        );
        const seen = new Set<string>();
        const expected = rows.flatMap((row, i) => {
          const key = JSON.stringify(row);
          const isBlank = row.every((value) => value === null);
          const isSeen = seen.has(key);
          seen.add(key);
          return isSeen && !isBlank ? [i] : [];
        });
        expect(made.rowsSetAside.map(({ row }) => row).filter((row) => row < rows.length)).toEqual(
          expected,
        );
      }),
    );
  });
});

describe("drop-columns and drop-rows", () => {
  const table = tableOf({
    full: [1, 2, 3, 4],
    half: [1, null, null, 4],
    bare: [null, null, null, 9],
  });

  it("leaves out columns with more gaps than allowed, and not those with as many", () => {
    expect(names(table, newStep("drop-columns"), newStep("impute"))).toEqual(["full", "half"]);
    expect(didOf(table, newStep("drop-columns"), newStep("impute"))[0]).toEqual([
      "Left out 1 column with more than 50% missing: bare.",
    ]);
  });

  it("leaves the same columns out of a file in which they are full", () => {
    const { fitted: learned } = fitted(table, newStep("drop-columns"), newStep("impute"));
    const other = tableOf({ full: [1, 2], half: [1, 2], bare: [1, 2] });
    expect(applyRecipe(learned, other).matrix.features.map(({ name }) => name)).toEqual([
      "full",
      "half",
    ]);
  });

  it("sets aside rows that miss more than allowed", () => {
    const made = fitted(table, newStep("drop-rows", { most: 0.5 }), newStep("impute"));
    expect(made.rowsSetAside).toEqual(
      [1, 2].map((row) => ({ row, reason: "more than 50% of its values are missing" })),
    );
  });

  it("needs every column it counts gaps in, also those that are not compared", () => {
    const steps = [
      newStep("drop-rows", { columns: ["full", "half", "bare"] }),
      newStep("features", { columns: ["full"] }),
    ];
    const { fitted: learned } = fitted(table, ...steps);
    expect(() => applyRecipe(learned, tableOf({ full: [1] }))).toThrowError(
      'There are no columns "half", "bare".',
    );
  });
});

describe("onehot", () => {
  const words = ["a", "a", "a", "a", "b", "b", "b", "c", "d", "e"];
  const table = tableOf({ w: words });

  it("puts rare categories together, and unknown ones with them", () => {
    const made = fitted(table, newStep("onehot", { rare: 0.2 }));
    expect(made.matrix.features.map(({ name }) => name)).toEqual(["w: a", "w: b", "w: other"]);
    const { matrix } = applyRecipe(made.fitted, tableOf({ w: ["z", "c", "B"] }));
    const other = made.fitted.outputs[2]!.offset;
    expect([...matrix.values.subarray(6)]).toEqual(
      [1, 1, 0].map((one) => Math.fround(one - other)),
    );
    expect(matrix.values[3]! + made.fitted.outputs[1]!.offset).toBeCloseTo(0, 6);
    expect(matrix.values[5]! + made.fitted.outputs[1]!.offset).toBeCloseTo(1, 6);
  });

  it("does not put a single rare category together with nothing", () => {
    expect(
      names(
        tableOf({ w: [...words.slice(0, 7), "c", "b", "b"] }),
        newStep("onehot", { rare: 0.2 }),
      ),
    ).toEqual(["w: a", "w: b", "w: c"]);
  });

  it("keeps a column apart that is called like one it makes", () => {
    const taken = tableOf({ "w: a": [1, 2, 3, 4], w: ["a", "b", "a", "b"] });
    const made = fitted(taken, newStep("onehot"));
    expect(made.matrix.features.map(({ name }) => name)).toEqual(["w: a", "w: a (2)", "w: b"]);
    expect(applyRecipe(made.fitted, taken).matrix).toEqual(made.matrix);
  });
});

describe("weights", () => {
  it("count for what is made of a column before or after, and only for that", () => {
    const table = tableOf({ n: [1, 2, 3, 4], w: ["a", "b", "a", "b"] });
    const weigh = newStep("weights", { weights: [{ column: "w", weight: 2 }] });
    const before = fitted(table, weigh, newStep("onehot"));
    expect(before.fitted.outputs.map(({ weight }) => weight)).toEqual([1, 2, 2]);
    expect(fitted(table, newStep("onehot"), weigh).matrix).toEqual(before.matrix);
    expect([...before.matrix.values.subarray(4, 8)]).toEqual([1, -1, 1, -1]);
  });
});

describe("steps in an order of one's own", () => {
  const table = tableOf({ x: [1, 10, 100, 1000, null] });

  it("learn from what the steps before them left", () => {
    const first = fitted(table, newStep("log"), newStep("impute", { method: "mean" }));
    const second = fitted(table, newStep("impute", { method: "mean" }), newStep("log"));
    expect(first.matrix.values[4]).not.toBe(second.matrix.values[4]);
    expect(first.fitted.steps[1]?.fitted).toEqual({
      fills: [
        {
          column: "x",
          value: expect.closeTo(
            [1, 10, 100, 1000].reduce((sum, x) => sum + Math.log1p(x), 0) / 4,
            12,
          ),
        },
      ],
    });
  });

  it("may stand twice, each for its own columns", () => {
    const two = tableOf({ a: [1, null, 3], b: [10, 20, null] });
    const made = fitted(
      two,
      newStep("impute", { id: "one", columns: ["a"], method: "constant", number: 7 }),
      newStep("impute", { id: "two", method: "mean" }),
    );
    expect(made.fitted.steps.map(({ fitted: one }) => one)).toEqual([
      { fills: [{ column: "a", value: 7 }] },
      {
        fills: [
          { column: "a", value: 11 / 3 },
          { column: "b", value: 15 },
        ],
      },
    ]);
    expect(made.effects[1]?.did).toEqual(["Filled 1 missing value of b with the mean, 15."]);
  });

  it("name themselves when they fail", () => {
    const text = tableOf({ x: [1, 2, 3], when: ["a", "b", "c"] });
    const customers = newStep("customers", { identifier: "x", date: "when", asOf: "2026-01-01" });
    expect(() => fitted(text, newStep("impute"), customers)).toThrowError(
      expect.objectContaining({
        stepId: "customers",
        message: expect.stringMatching(/^Step 2, “Rows become customers”: /),
      }),
    );
  });
});

it("trust 28: one giant outlier no longer drowns everyone once it is capped", () => {
  const x = [...Array.from({ length: 99 }, (_, i) => i), 1e9];
  const table = tableOf({ x });
  const share = (steps: RecipeStep[]) => {
    const { values } = fitted(table, ...steps).matrix;
    return values[98]! - values[0]!;
  };
  expect(share([newStep("scale")])).toBeLessThan(1e-6);
  expect(share([newStep("outliers"), newStep("scale")])).toBeGreaterThan(2);
  expect(didOf(table, newStep("outliers"))[0]?.[0]).toMatch(/^Pulled 1 value of x in to /);
});
