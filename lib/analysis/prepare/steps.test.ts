import { describe, expect, it } from "vitest";
import { fittedRecipeSchema } from "@/lib/schema/recipe";
import { newStep, type RecipeStep, stepKinds } from "@/lib/schema/steps";
import type { Table } from "@/lib/schema/table";
import { applyRecipe } from "./apply-recipe";
import { fitRecipe } from "./testing/fit-recipe";
import { datesOf, tableOf, textOf } from "./testing/table-of";

const rows = 60;
const each = <T>(cell: (row: number) => T) => Array.from({ length: rows }, (_, row) => cell(row));
const gap = <T>(cell: (row: number) => T, every: number) =>
  each((row) => (row % every === every - 1 ? null : cell(row)));

function sourceOf(wave: number): Table {
  const base = tableOf(
    {
      id: each((row) => `c${row}`),
      age: gap((row) => 20 + ((row * 7 * wave) % 50), 11),
      spend: gap((row) => Math.round(100 * Math.exp(3 * Math.sin(row * wave))) / 100, 7),
      latitude: each((row) => 48 + Math.sin(row * wave)),
      longitude: each((row) => 11 + Math.cos(row * 2.1)),
      plan: gap((row) => ["free", "pro", "team", "gold"][(row * wave) % 4]!, 13),
      city: each((row) => ["Ulm", "Bonn", "Köln", "Jena", "Gera"][(row * 3) % 5]!),
      club: gap((row) => row % 3 === 0, 9),
    },
    { id: "identifier" },
  );
  const since = datesOf(
    "since",
    each((row) => `2024-0${1 + (row % 9)}-1${(row * wave) % 10}`),
  );
  const words = ["good fast delivery", "bad late parcel", "late delivery again", "good price"];
  const note = textOf(
    "note",
    each((row) => words[(row * wave) % 4]!),
  );
  return { rows, columns: [...base.columns, since, note] };
}

const source = sourceOf(1);
const other = sourceOf(3);
const finish: RecipeStep[] = [
  newStep("impute", { id: "last impute" }),
  newStep("onehot", { id: "last onehot" }),
];
/** Options without which a step has nothing to do here. */
const options: Readonly<Record<string, object>> = {
  features: { columns: ["age", "plan"] },
  weights: { weights: [{ column: "age", weight: 3 }] },
  onehot: { rare: 0.2 },
};

describe.each(stepKinds.filter((kind) => kind !== "customers"))("the step %s", (kind) => {
  const step = { ...newStep(kind), ...options[kind] } as RecipeStep;
  const prepared = fitRecipe(source, { steps: [step, ...finish] });
  const text = JSON.stringify(prepared.fitted);
  const fitted = fittedRecipeSchema.parse(JSON.parse(text));

  it("makes the same bytes of its own file, through JSON and its schema", () => {
    expect(JSON.stringify(fitted)).toBe(text);
    const again = applyRecipe(fitted, source);
    expect(again.matrix).toEqual(prepared.matrix);
    expect(again.tableRows).toEqual(prepared.tableRows);
    expect(again.rowsSetAside).toEqual(prepared.rowsSetAside);
  });

  it("makes the same columns of another file, finite, every row accounted for", () => {
    const { matrix, tableRows, rowsSetAside } = applyRecipe(fitted, other);
    expect(matrix.features).toEqual(prepared.matrix.features);
    expect(matrix.values.every(Number.isFinite)).toBe(true);
    const all = [...tableRows, ...rowsSetAside.map(({ row }) => row)].sort((a, b) => a - b);
    expect(all).toEqual(each((row) => row));
  });

  it("needs no column that it did not use, and names all that are missing", () => {
    const needed = new Set(fitted.columns.map(({ name }) => name));
    const few = { rows, columns: other.columns.filter(({ name }) => needed.has(name)) };
    expect(applyRecipe(fitted, few).matrix).toEqual(applyRecipe(fitted, other).matrix);
    expect(() => applyRecipe(fitted, { rows, columns: [] })).toThrowError(
      expect.objectContaining({ code: "column-unknown" }),
    );
  });

  it("says why it is there and what it did, without a hole in a sentence", () => {
    const [effect] = prepared.effects;
    for (const sentence of [effect!.why, ...effect!.did]) {
      expect(sentence).toMatch(/^\S.*[.]$/s);
      expect(sentence).not.toMatch(/undefined|NaN|null|\[object/);
    }
    expect(effect!.did.length).toBeGreaterThan(0);
  });
});

it("no later row changes what a recipe makes of the rows before it", () => {
  const recipe = [
    newStep("deduplicate", { columns: ["age", "spend"] }),
    newStep("features", { columns: ["age", "spend", "plan"] }),
    newStep("impute"),
    newStep("outliers", { action: "remove" }),
    newStep("log"),
    newStep("onehot", { rare: 0.1 }),
    newStep("scale", { method: "robust" }),
  ];
  const { fitted } = fitRecipe(source, { steps: recipe });
  const half = (table: Table): Table => ({
    rows: rows / 2,
    columns: table.columns.map((column) =>
      "codes" in column
        ? { ...column, codes: column.codes.slice(0, rows / 2) }
        : { ...column, values: column.values.slice(0, rows / 2) },
    ),
  });
  const early = applyRecipe(fitted, half(other));
  const all = applyRecipe(fitted, other);
  const before = all.tableRows.filter((row) => row < rows / 2);
  expect(early.tableRows).toEqual(before);
  for (let column = 0; column < all.matrix.columns; column++) {
    const start = column * all.matrix.rows;
    expect(all.matrix.values.slice(start, start + before.length)).toEqual(
      early.matrix.values.slice(column * early.matrix.rows, (column + 1) * early.matrix.rows),
    );
  }
});
