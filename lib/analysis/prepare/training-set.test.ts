import { expect, it } from "vitest";
import { newStep } from "@/lib/schema/steps";
import { run } from "./methods/testing/run";
import { fitRecipe } from "./testing/fit-recipe";
import { tableOf } from "./testing/table-of";
import { trainingSet } from "./training-set";

const rows = 60;
const table = tableOf({
  age: Array.from({ length: rows }, (_, i) => (i % 17 === 16 ? null : 20 + ((i * 7) % 40))),
  spend: Array.from({ length: rows }, (_, i) => ((i * 13) % 29) * 10),
  plan: Array.from({ length: rows }, (_, i) => ["free", "basic", "premium"][i % 3]!),
  churned: Array.from({ length: rows }, (_, i) => (i === 5 ? null : i % 6 === 0 ? "yes" : "no")),
});
const base = [newStep("impute"), newStep("onehot"), newStep("scale")];
const recipe = (options = {}) => ({
  steps: [newStep("oversample", { label: "churned", ...options }), ...base],
});

it("changes nothing about what is clustered", () => {
  expect(fitRecipe(table, recipe()).matrix).toEqual(fitRecipe(table, { steps: base }).matrix);
});

it("says how many it will make up, and that segments never see them", () => {
  const { effects } = fitRecipe(table, recipe());
  expect(effects[0]!.did).toEqual([
    "The group “yes” of churned has 10 customers, the largest 49.",
    "39 customers will be made up in the table to learn from (recipe train), and marked there.",
    "Nothing was changed here: this step takes no part in finding segments.",
  ]);
});

it("adds made-up rows of the group between two of its customers, until it is as large as asked", () => {
  const prepared = fitRecipe(table, recipe({ share: 0.5 }));
  const set = run(trainingSet(prepared));
  expect(set.madeUp).toBe(15);
  expect(set.rows).toHaveLength(59 + 15);
  expect(set.features).toEqual(["age", "spend", "plan: basic", "plan: free", "plan: premium"]);
  for (const { values, label, of } of set.rows.slice(59)) {
    expect(label).toBe("yes");
    const parents = of.map(
      (row) => set.rows.find((one) => one.of.length === 1 && one.of[0] === row)!,
    );
    for (const parent of parents) expect(parent.label).toBe("yes");
    for (const feature of [0, 1]) {
      const ends = parents.map((parent) => parent.values[feature]!);
      expect(values[feature]).toBeGreaterThanOrEqual(Math.min(...ends) - 1e-9);
      expect(values[feature]).toBeLessThanOrEqual(Math.max(...ends) + 1e-9);
    }
    expect(values.subarray(2).filter((value) => value > 0)).toHaveLength(1);
  }
});

it("leaves out customers whose group is not known, and features made of the group itself", () => {
  const set = run(trainingSet(fitRecipe(table, recipe({ group: "no" }))));
  expect(set.madeUp).toBe(0);
  const { matrix } = fitRecipe(table, recipe());
  expect(matrix.features.map(({ column }) => column)).toContain("churned");
  expect(set.rows.map(({ of }) => of[0])).not.toContain(5);
  expect(set.features.some((name) => name.startsWith("churned"))).toBe(false);
});

it("refuses a group that is not there, a column without groups, and a recipe without the step", () => {
  expect(() => fitRecipe(table, recipe({ group: "maybe" }))).toThrow(
    'The group "maybe" of "churned" has 0 customers',
  );
  expect(() => fitRecipe(table, recipe({ label: "age" }))).toThrow("a known group is a category");
  const unchosen = fitRecipe(table, recipe({ label: null }));
  expect(unchosen.effects[0]!.did[0]).toMatch(/^Choose the column/);
  expect(() => run(trainingSet(unchosen))).toThrow("choose the group");
  expect(() => run(trainingSet(fitRecipe(table, { steps: base })))).toThrow(
    "has no step that makes up",
  );
});
