import { describe, expect, it } from "vitest";
import { profileTable } from "@/lib/analysis/profile/profile-table";
import type { Recipe } from "@/lib/schema/recipe";
import type { RecipeStep } from "@/lib/schema/steps";
import type { Table } from "@/lib/schema/table";
import { plainRecipe } from "./plain-recipe";
import { suggestRecipe } from "./suggest-recipe";
import { fitRecipe } from "./testing/fit-recipe";
import { datesOf, tableOf, textOf } from "./testing/table-of";

const suggested = (table: Table) => suggestRecipe(table, profileTable(table));
const rows = 40;
const each = <T>(cell: (row: number) => T) => Array.from({ length: rows }, (_, row) => cell(row));

function columnsOf(recipe: Recipe, kind: RecipeStep["kind"]): readonly string[] | null | undefined {
  const step = recipe.steps.find((candidate) => candidate.kind === kind);
  return step && "columns" in step ? step.columns : undefined;
}

const base = tableOf(
  {
    id: each((row) => `c${row}`),
    age: each((row) => 20 + (row % 30)),
    spend: each((row) => 1.4 ** row),
    debt: each((row) => (row === 0 ? -1 : 1.4 ** row)),
    flag: each((row) => (row === 0 ? 1 : 0)),
    plan: each((row) => ["free", "pro", "team"][row % 3]!),
    club: each((row) => row % 4 === 0),
    city: each((row) => `city ${row % 13}`),
    label: each((row) => `label ${Math.floor(row / 1.2)}`),
    same: each(() => 7),
    one: each(() => "x"),
    holey: each((row) => (row < 15 ? row : null)),
    empty: each(() => null),
    churn: each((row) => row % 5),
  },
  { id: "identifier", churn: "outcome" },
);
const table: Table = {
  rows,
  columns: [
    ...base.columns,
    textOf(
      "note",
      each((row) => `note ${row % 2}`),
    ),
    datesOf(
      "since",
      each((row) => `2024-01-${10 + (row % 20)}`),
    ),
  ],
};

describe("suggestRecipe", () => {
  it("chooses numbers and small sets of categories that differ between rows", () => {
    expect(columnsOf(suggested(table), "features")).toEqual([
      "age",
      "spend",
      "debt",
      "flag",
      "plan",
      "club",
    ]);
  });

  it("fills every feature, logs long tails from 0 up, encodes categories, standardizes", () => {
    const recipe = suggested(table);
    expect(recipe.steps.map(({ kind }) => kind)).toEqual([
      "features",
      "impute",
      "log",
      "onehot",
      "scale",
    ]);
    expect(columnsOf(recipe, "log")).toEqual(["spend"]);
    expect(recipe.steps.at(-1)).toMatchObject({ kind: "scale", method: "zscore" });
    const { matrix, rowsSetAside } = fitRecipe(table, recipe);
    expect(matrix.features.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["plan: free", "plan: pro", "plan: team", "club"]),
    );
    expect(rowsSetAside).toEqual([]);
    expect(new Set(recipe.steps.map(({ id }) => id)).size).toBe(5);
    expect(fitRecipe(table, recipe).leftOut).toEqual([]);
  });

  it("begins with the customers of purchases, and is then about them", () => {
    const ids = each((row) => `c${row % 9}`);
    const purchases = tableOf({ id: ids, amount: each((row) => 10 + (row % 7)) });
    const when = datesOf(
      "when",
      each((row) => `2024-01-${String(1 + ((row * row) % 28)).padStart(2, "0")}`),
    );
    const file = { rows, columns: [...purchases.columns, when] };
    const profile = profileTable(file);
    const recipe = suggestRecipe(file, {
      ...profile,
      purchases: { identifier: "id", date: "when", amount: "amount" },
    });
    expect(recipe.steps[0]).toMatchObject({ kind: "customers", enabled: true, identifier: "id" });
    expect(columnsOf(recipe, "features")).toContain("Recency (days)");
    expect(columnsOf(recipe, "features")).not.toContain("amount");
    expect(fitRecipe(file, recipe).matrix.rows).toBe(9);
  });

  it("gives the figures that spoke for each choice", () => {
    const because = new Map(suggested(table).steps.map((step) => [step.kind, step.because ?? []]));
    const said = (kind: string, text: string | RegExp) =>
      expect(because.get(kind as never)?.join("\n")).toMatch(text);
    said("features", "Not used: same, one: the same in every row.");
    said("features", "Not used: holey: 62.5% missing.");
    said("impute", "Nothing is missing in this file");
    said("log", /^spend: skewness [\d.]+; half of the values are at most/);
    said("onehot", "plan: 3 categories");
    said("scale", /would count [\d,]+ times as much/);
  });

  it("still has every step where no column is of use", () => {
    const poor = tableOf({ same: each(() => 1) });
    expect(columnsOf(suggested(poor), "features")).toEqual([]);
    expect(suggested(poor).steps).toHaveLength(5);
  });
});

describe("plainRecipe", () => {
  it("takes the named columns once each, encodes categories and logs nothing", () => {
    const recipe = plainRecipe(["spend", "plan", "spend"], table, "minmax");
    expect(columnsOf(recipe, "features")).toEqual(["spend", "plan"]);
    expect(columnsOf(recipe, "log")).toEqual([]);
    expect(columnsOf(recipe, "onehot")).toBeNull();
    expect(recipe.steps.at(-1)).toMatchObject({ method: "minmax" });
  });

  it("names the columns there are when one is unknown", () => {
    expect(() => plainRecipe(["sped"], base, "zscore")).toThrowError(
      expect.objectContaining({
        code: "column-unknown",
        message: expect.stringMatching(/"sped".*columns are: id, age, spend/),
      }),
    );
  });
});
