import { describe, expect, it } from "vitest";
import { Failure } from "@/lib/schema/failure";
import type { Recipe } from "@/lib/schema/recipe";
import type { RecipeStep } from "@/lib/schema/steps";
import type { ScaleMethod } from "@/lib/schema/steps/scale";
import golden from "./golden/scalers.json";
import { plainRecipe } from "./plain-recipe";
import { standardSteps } from "./standard-steps";
import { fitRecipe } from "./testing/fit-recipe";
import { datesOf, tableOf, textOf } from "./testing/table-of";

const [a, b, c] = golden.columns as (number | null)[][];
const measured = tableOf({ a: a!, b: b!, c: c! });
const plain = (scale: ScaleMethod) => plainRecipe(["a", "b", "c"], measured, scale);

function edited(recipe: Recipe, kind: RecipeStep["kind"], change: Partial<RecipeStep>): Recipe {
  const edit = (step: RecipeStep) =>
    step.kind === kind ? ({ ...step, ...change } as RecipeStep) : step;
  return { steps: recipe.steps.map(edit) };
}

/** Within the precision of a float32 as large as the largest value of the column. */
function expectClose(actual: Float32Array, expected: readonly (readonly (number | null)[])[]) {
  expect(actual.length).toBe(expected.flat().length);
  let i = 0;
  for (const column of expected) {
    const largest = Math.max(...column.map((value) => Math.abs(value!)));
    for (const value of column) {
      expect(Math.abs(actual[i]! - value!), `value ${i}`).toBeLessThanOrEqual(1.2e-7 * largest);
      i++;
    }
  }
}

describe("fitRecipe against scikit-learn", () => {
  it.each(["zscore", "minmax", "robust"] as const)("scales by %s after the median", (scale) => {
    expectClose(fitRecipe(measured, plain(scale)).matrix.values, golden.scaled[scale]);
  });

  it.each(["median", "mode"] as const)("fills with the %s", (method) => {
    const recipe = edited(plain("none"), "impute", { method });
    const { matrix, fitted } = fitRecipe(measured, recipe);
    const back = matrix.values.map((value, i) => {
      const output = fitted.outputs[Math.floor(i / matrix.rows)]!;
      return value + output.offset;
    });
    expectClose(back, golden.imputed[method]);
  });

  it("takes the logarithm before scaling, shifted where values are negative", () => {
    const recipe = edited(plain("zscore"), "log", { columns: ["a", "b", "c"] });
    expectClose(fitRecipe(measured, recipe).matrix.values, golden.logged);
  });

  it("encodes one indicator per category, in code-unit order, centered", () => {
    const table = tableOf({ region: golden.categories });
    const { matrix, fitted } = fitRecipe(table, plainRecipe(["region"], table, "zscore"));
    expect(matrix.features.map(({ name }) => name)).toEqual([
      "region: West",
      "region: north",
      "region: south",
    ]);
    const back = matrix.values.map((value, i) => {
      return value + fitted.outputs[Math.floor(i / matrix.rows)]!.offset;
    });
    expectClose(back, golden.encoded);
  });
});

describe("fitRecipe", () => {
  it("sets rows aside when a missing value may not be filled, and counts them", () => {
    const table = tableOf({ Age: [20, null, 40, 50], Income: [1, 2, null, 8] });
    const recipe = edited(plainRecipe(["Age", "Income"], table, "zscore"), "impute", {
      enabled: false,
    });
    const prepared = fitRecipe(table, recipe);
    expect([...prepared.tableRows]).toEqual([0, 3]);
    expect(prepared.rowsSetAside).toEqual([
      { row: 1, reason: "Age is missing" },
      { row: 2, reason: "Income is missing" },
    ]);
  });

  it("says what each step did", () => {
    const table = tableOf({
      Income: [51_000, null, 51_381.5, 90_000, null],
      Gender: ["f", "m", "f", "f", "m"],
    });
    const { effects } = fitRecipe(table, plainRecipe(["Income", "Gender"], table, "zscore"));
    expect(effects.map(({ did }) => did)).toEqual([
      ["Uses 2 columns: Income, Gender."],
      ["Filled 2 missing values of Income with the median, 51,381.5."],
      ["No column needed it."],
      ["Split Gender into 2 columns: f, m."],
      ["Gave 1 numeric column the mean 0 and the standard deviation 1."],
    ]);
  });

  it("leaves out what cannot tell rows apart, each with its reason", () => {
    const table = tableOf({
      good: [1, 2, 3, 4],
      same: [5, 5, 5, 5],
      empty: [null, null, null, null],
      unique: ["a", "b", "c", "d"],
      loose: ["x", "y", "x", "y"],
    });
    const notes = textOf("notes", ["hi", "ho", "hi", "ho"]);
    const all = { rows: 4, columns: [...table.columns, notes] };
    const names = all.columns.map(({ name }) => name);
    const columns = [...names, "gone"];
    const recipe = { steps: standardSteps({ columns, log: [], scale: "zscore" }) };
    const encoded = names.filter((name) => name !== "loose");
    const prepared = fitRecipe(all, edited(recipe, "onehot", { columns: encoded }));
    expect(prepared.matrix.features).toEqual([{ name: "good", column: "good" }]);
    expect(new Map(prepared.leftOut.map(({ column, reason }) => [column, reason]))).toEqual(
      new Map([
        ["same", "constant"],
        ["empty", "all-missing"],
        ["unique", "near-unique"],
        ["loose", "not-encoded"],
        ["notes", "text"],
        ["gone", "unknown"],
      ]),
    );
  });

  it("brings back rows that only a constant column had set aside", () => {
    const table = tableOf({ same: [7, null, 7], good: [1, 2, 3] });
    const recipe = edited(plainRecipe(["same", "good"], table, "zscore"), "impute", {
      enabled: false,
    });
    const prepared = fitRecipe(table, recipe);
    expect(prepared.rowsSetAside).toEqual([]);
    expect(prepared.matrix.rows).toBe(3);
    expect(prepared.leftOut[0]?.reason).toBe("constant");
  });

  it("names every reason when no feature is left", () => {
    const table = tableOf({ same: [5, 5], empty: [null, null] });
    expect(() => fitRecipe(table, plainRecipe(["same", "empty"], table, "zscore"))).toThrowError(
      expect.objectContaining({
        code: "no-features",
        message: expect.stringMatching(/empty: every value is missing.*same: it is the same/),
      }),
    );
  });

  it("refuses a table of one row or none", () => {
    for (const cells of [[], [1]]) {
      const table = tableOf({ a: cells });
      expect(() => fitRecipe(table, plainRecipe(["a"], table, "zscore"))).toThrowError(
        expect.objectContaining({ code: "too-few-rows" }),
      );
    }
  });

  it("counts a date as days", () => {
    const since = datesOf("since", ["2024-01-01", "2024-01-03", null]);
    const table = { rows: 3, columns: [since] };
    const { matrix, effects } = fitRecipe(table, plainRecipe(["since"], table, "none"));
    expect([...matrix.values]).toEqual([-1, 1, 0]);
    expect(effects[1]?.did).toEqual([
      "Filled 1 missing value of since with the median, Jan 2, 2024.",
    ]);
  });

  it("keeps differences that float32 would lose without an offset", () => {
    const table = tableOf({ id: [1e9 + 1, 1e9 + 2, 1e9 + 3] });
    const { matrix } = fitRecipe(table, plainRecipe(["id"], table, "none"));
    expect([...matrix.values]).toEqual([-1, 0, 1]);
  });

  it("does not overflow on the largest numbers there are, or says so", () => {
    const table = tableOf({ a: [1e308, -1e308, 1e308, 0] });
    const { matrix } = fitRecipe(table, plainRecipe(["a"], table, "zscore"));
    expect([...matrix.values].every(Number.isFinite)).toBe(true);
    expect(() => fitRecipe(table, plainRecipe(["a"], table, "none"))).toThrowError(
      expect.objectContaining({ code: "value-not-finite" }),
    );
  });

  it("treats columns named like object members as any other", () => {
    const table = tableOf([
      ["__proto__", [1, 2, 3]],
      ["constructor", [3, 1, 2]],
    ]);
    const { matrix } = fitRecipe(table, plainRecipe(["__proto__", "constructor"], table, "zscore"));
    expect(matrix.features.map(({ name }) => name)).toEqual(["__proto__", "constructor"]);
  });

  it("keeps the digits of most rows beside one that is far larger, without scaling", () => {
    const spent = [...Array.from({ length: 100 }, (_, i) => 50 + i / 7), 1e8];
    const table = tableOf({ spent });
    const { matrix } = fitRecipe(table, plainRecipe(["spent"], table, "none"));
    for (let row = 1; row < 100; row++) {
      expect(matrix.values[row]! - matrix.values[row - 1]!).toBeCloseTo(1 / 7, 5);
    }
  });

  it.each([
    ["none", [1e-60, 2e-60, 3e-60], "Scale by z-score, or leave the column out."],
    ["minmax", [1e-60, 2e-60, 3e-60], "Scale by z-score, or leave the column out."],
    ["robust", [1e-60, 2e-60, 3e-60], "Scale by z-score, or leave the column out."],
    ["zscore", [1e-300, 2e-300, 3e-300], "Leave the column out."],
  ] as const)(
    "says under %s that different numbers cannot be told apart",
    (scale, tiny, remedy) => {
      const table = tableOf({ x: [...tiny], y: [1, 2, 3] });
      const recipe = plainRecipe(["x", "y"], table, scale);
      const message = `The numbers of "x" differ by too little to be told apart. ${remedy}`;
      expect(() => fitRecipe(table, recipe)).toThrowError(
        new Failure("too-few-distinct-rows", message),
      );
    },
  );

  it("tells the same tiny numbers apart by z-score", () => {
    const table = tableOf({ x: [1e-60, 2e-60, 3e-60] });
    const { matrix } = fitRecipe(table, plainRecipe(["x"], table, "zscore"));
    expect(new Set(matrix.values).size).toBe(3);
  });
});
