import fc from "fast-check";
import { expect, it } from "vitest";
import type { FittedStep, Recipe } from "@/lib/schema/recipe";
import type { Table } from "@/lib/schema/table";
import { applyRecipe } from "./apply-recipe";
import { standardSteps } from "./standard-steps";
import { fitRecipe } from "./testing/fit-recipe";
import { tableOf } from "./testing/table-of";

const rows = 12;
const gaps = <T>(cell: fc.Arbitrary<T>) =>
  fc.array(fc.option(cell, { freq: 5 }), { minLength: rows, maxLength: rows });
const number = fc.double({ min: -1e6, max: 1e6, noNaN: true });
const tables = fc.record({
  left: gaps(number),
  right: gaps(number),
  kind: gaps(fc.constantFrom("red", "green", "blue")),
  flag: gaps(fc.boolean()),
});
const columns = ["anchor", "left", "right", "kind", "flag"];
const recipes = fc
  .record({
    scale: fc.constantFrom("zscore", "minmax", "robust", "none" as const),
    fill: fc.boolean(),
    log: fc.subarray(["left", "right"]),
  })
  .map(({ scale, fill, log }): Recipe => {
    const steps = standardSteps({ columns, log, scale });
    return {
      steps: steps.map((step) => (step.kind === "impute" ? { ...step, enabled: fill } : step)),
    };
  });
const anchoredCells = <C extends object>(cells: C) => ({
  anchor: Array.from({ length: rows }, (_, i) => i),
  ...cells,
});
const anchored = (cells: Record<string, (number | string | boolean | null)[]>) =>
  tableOf(anchoredCells(cells));

function fittedSteps(table: Table, recipe: Recipe): readonly FittedStep[] {
  try {
    return fitRecipe(table, recipe).fitted.steps;
  } catch (thrown) {
    expect(thrown).toMatchObject({ code: expect.stringMatching(/^too-few-(distinct-)?rows$/) });
    return [];
  }
}

it("makes the same bytes of the table it was fitted on, through JSON too", () => {
  let compared = 0;
  fc.assert(
    fc.property(tables, recipes, (cells, recipe) => {
      const table = anchored(cells);
      let prepared: ReturnType<typeof fitRecipe>;
      try {
        prepared = fitRecipe(table, recipe);
      } catch {
        return;
      }
      const again = applyRecipe(JSON.parse(JSON.stringify(prepared.fitted)), table);
      expect(again.matrix).toEqual(prepared.matrix);
      expect(again.tableRows).toEqual(prepared.tableRows);
      expect(again.rowsSetAside).toEqual(prepared.rowsSetAside);
      compared++;
    }),
  );
  expect(compared).toBeGreaterThan(50);
});

it("uses every row or sets it aside, and makes only finite values", () => {
  fc.assert(
    fc.property(tables, recipes, (cells, recipe) => {
      const table = anchored(cells);
      try {
        const { tableRows, rowsSetAside, matrix } = fitRecipe(table, recipe);
        const all = [...tableRows, ...rowsSetAside.map(({ row }) => row)].sort((a, b) => a - b);
        expect(all).toEqual(Array.from({ length: rows }, (_, i) => i));
        expect(matrix.values.every(Number.isFinite)).toBe(true);
      } catch (thrown) {
        expect(thrown).toMatchObject({ code: expect.stringMatching(/^too-few-(distinct-)?rows$/) });
      }
    }),
  );
});

it("makes a category it has not seen 0 everywhere, and fails on a column that is gone", () => {
  const table = tableOf({ kind: ["red", "blue", "red", "blue", "red", "blue"] });
  const steps = standardSteps({ columns: ["kind"], log: [], scale: "none" });
  const { fitted } = fitRecipe(table, { steps });
  const unseen = applyRecipe(fitted, tableOf({ kind: ["green", "red"] }));
  expect([...unseen.matrix.values]).toEqual([-0.5, -0.5, -0.5, 0.5]);
  expect(() => applyRecipe(fitted, tableOf({ other: ["red"] }))).toThrowError(
    expect.objectContaining({ code: "column-unknown" }),
  );
});

it("counts a new value below the smallest as the smallest when it takes logarithms", () => {
  const table = tableOf({ n: [-2, 0, 5] });
  const steps = standardSteps({ columns: ["n"], log: ["n"], scale: "none" });
  const { fitted } = fitRecipe(table, { steps });
  const { values } = applyRecipe(fitted, tableOf({ n: [-9, -2] })).matrix;
  expect(values[0]).toBe(values[1]);
});

/** Every number that was learned, by the place where it stands. */
function numbersIn(value: unknown, place = ""): [string, number][] {
  if (typeof value === "number") return [[place, value]];
  if (typeof value !== "object" || value === null) return [[`${place}=${value}`, 0]];
  return Object.entries(value).flatMap(([key, part]) => numbersIn(part, `${place}.${key}`));
}

it("learns the same from the same rows in another order", () => {
  fc.assert(
    fc.property(tables, recipes, (cells, recipe) => {
      const backwards = Object.entries(anchoredCells(cells)).map(
        ([name, column]) => [name, column.toReversed()] as const,
      );
      const there = numbersIn(fittedSteps(anchored(cells), recipe));
      const back = numbersIn(fittedSteps(tableOf(backwards), recipe));
      expect(back.map(([name]) => name)).toEqual(there.map(([name]) => name));
      for (const [i, [, number]] of there.entries()) expect(back[i]![1]).toBeCloseTo(number, 6);
    }),
  );
});

it("learns no negative zero, which JSON would lose", () => {
  const table = tableOf({ n: [-0, 4, -0, -4] });
  const steps = standardSteps({ columns: ["n"], log: [], scale: "robust" });
  const { fitted } = fitRecipe(table, { steps });
  expect(JSON.parse(JSON.stringify(fitted))).toEqual(fitted);
});

it("knows a category of the file it was fitted on in another spelling", () => {
  const table = tableOf({ kind: ["red", "blue", "red", "blue"] });
  const steps = standardSteps({ columns: ["kind"], log: [], scale: "none" });
  const { fitted } = fitRecipe(table, { steps });
  const respelled = applyRecipe(fitted, tableOf({ kind: ["RED ", "Blue"] }));
  expect([...respelled.matrix.values]).toEqual([-0.5, 0.5, 0.5, -0.5]);
});
