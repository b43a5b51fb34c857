import { describe, expect, it } from "vitest";
import { newStep } from "@/lib/schema/steps";
import { applyRecipe } from "../apply-recipe";
import golden from "../golden/outliers.json";
import { fitRecipe } from "../testing/fit-recipe";
import { tableOf } from "../testing/table-of";

const table = tableOf({ x: golden.values });

describe.each(["iqr", "mad", "quantile"] as const)("outliers by %s", (method) => {
  const step = newStep("outliers", { method, ...golden.options[method] });

  it("has the bounds of numpy and scipy", () => {
    const [found] = fitRecipe(table, { steps: [step] }).fitted.steps;
    const [low, high] = golden.bounds[method];
    expect(found?.fitted).toEqual({
      bounds: [{ column: "x", low: expect.closeTo(low!, 9), high: expect.closeTo(high!, 9) }],
    });
  });

  it("pulls values in to them", () => {
    const { matrix, fitted } = fitRecipe(table, { steps: [step] });
    const { offset } = fitted.outputs[0]!;
    for (const [row, value] of matrix.values.entries()) {
      expect(value + offset).toBeCloseTo(golden.capped[method][row]!, 3);
    }
  });

  it("sets rows aside beyond the same bounds in a new file", () => {
    const remove = newStep("outliers", { ...step, action: "remove" });
    const { fitted, rowsSetAside, effects } = fitRecipe(table, { steps: [remove] });
    const [low, high] = golden.bounds[method];
    const far = golden.values.flatMap((x, row) => (x < low! || x > high! ? [row] : []));
    expect(rowsSetAside).toEqual(far.map((row) => ({ row, reason: "x is far from all others" })));
    expect(effects[0]?.rowsSetAside).toBe(far.length);
    const again = applyRecipe(fitted, tableOf({ x: [30, 1e6, null, 31] }));
    expect([...again.tableRows]).toEqual([0, 3]);
    expect(again.rowsSetAside).toEqual([
      { row: 1, reason: "x is far from all others" },
      { row: 2, reason: "x is missing" },
    ]);
  });
});

it("leaves columns alone that give no spread to judge by", () => {
  const flat = tableOf({
    most: [5, 5, 5, 5, 5, 9],
    two: [0, 0, 0, 0, 0, 1],
    at: [1, 2, 3, 4, 5, 6],
  });
  const [found] = fitRecipe(flat, { steps: [newStep("outliers", { reach: 0.1 })] }).fitted.steps;
  expect(found?.fitted).toMatchObject({ bounds: [{ column: "at" }] });
});
