import { expect, test } from "vitest";
import { withStep } from "@/lib/schema/add-step";
import type { ColumnProfile } from "@/lib/schema/profile";
import type { Recipe } from "@/lib/schema/recipe";
import { newStep } from "@/lib/schema/steps";
import {
  comparedColumns,
  obstacleOf,
  suitedColumns,
  withCustomers,
  withFeatures,
} from "./edit-recipe";

const recipe: Recipe = {
  steps: [
    { id: "features", kind: "features", enabled: true, columns: ["spend", "plan"] },
    newStep("impute", { columns: ["spend", "plan"] }),
    newStep("log", { columns: ["spend"] }),
    newStep("onehot", { columns: ["plan"] }),
    newStep("scale"),
  ],
};
const profile = (name: string, change: Partial<ColumnProfile> = {}): ColumnProfile => ({
  name,
  kind: "number",
  role: "feature",
  rows: 100,
  missing: 0,
  unreadable: 0,
  distinct: 40,
  examples: [],
  ...change,
});
const profiles = [
  profile("spend"),
  profile("plan", { kind: "category" }),
  profile("visits"),
  profile("region", { kind: "category" }),
];
const columnsOf = (changed: Recipe, kind: string) =>
  changed.steps.flatMap((step) => (step.kind === kind && "columns" in step ? step.columns : []));

test("a new column is filled, and a new category encoded too", () => {
  const changed = withFeatures(recipe, ["spend", "plan", "visits", "region"], profiles);
  expect(columnsOf(changed, "impute")).toEqual(["spend", "plan", "visits", "region"]);
  expect(columnsOf(changed, "onehot")).toEqual(["plan", "region"]);
  expect(columnsOf(changed, "log")).toEqual(["spend"]);
});

test("a column that is no longer compared leaves every step", () => {
  const changed = withFeatures(recipe, ["plan"], profiles);
  for (const kind of ["features", "impute", "log", "onehot"]) {
    expect(columnsOf(changed, kind)).not.toContain("spend");
  }
});

test("what a person took out of a step stays out while its column stays chosen", () => {
  const unfilled = withStep(recipe, newStep("impute", { columns: ["plan"], method: "mode" }));
  const changed = withFeatures(unfilled, ["spend", "plan", "visits"], profiles);
  expect(columnsOf(changed, "impute")).toEqual(["plan", "visits"]);
});

test("a step is replaced where it stands", () => {
  const changed = withStep(recipe, newStep("scale", { enabled: false, method: "robust" }));
  expect(changed.steps.map(({ id }) => id)).toEqual(recipe.steps.map(({ id }) => id));
  expect(changed.steps.at(-1)).toMatchObject({ enabled: false, method: "robust" });
});

test("a column that cannot be compared says why", () => {
  expect(obstacleOf(profile("id", { role: "identifier" }))).toBe("identifier");
  expect(obstacleOf(profile("note", { kind: "text" }))).toBe("text");
  expect(obstacleOf(profile("same", { distinct: 1 }))).toBe("constant");
  expect(obstacleOf(profile("void", { missing: 100, distinct: 0 }))).toBe("empty");
  expect(obstacleOf(profile("city", { kind: "category", distinct: 51 }))).toBe("tooMany");
  expect(obstacleOf(profile("spend"))).toBeNull();
});

test("without the customers step the features of the file are compared, with it the suggestion's", () => {
  const step = {
    id: "customers",
    kind: "customers",
    enabled: true,
    identifier: "id",
    date: "day",
    asOf: "2026-01-01",
  } as const;
  const purchases: Recipe = { steps: [step, ...recipe.steps] };
  const fileProfiles = [
    profile("id", { role: "identifier" }),
    profile("amount"),
    profile("channel", { kind: "category" }),
    profile("day", { kind: "date", role: "ignored" }),
  ];
  const off = withCustomers(purchases, { ...step, enabled: false }, purchases, fileProfiles);
  expect(off.steps[0]).toMatchObject({ kind: "customers", enabled: false });
  expect(columnsOf(off, "features")).toEqual(["amount", "channel"]);
  expect(columnsOf(off, "onehot")).toEqual(["channel"]);
  expect(columnsOf(off, "log")).toEqual([]);
  expect(withCustomers(off, step, purchases, fileProfiles)).toEqual(purchases);
});

test("columns suit that are features and can be compared", () => {
  const kept = profile("Response", { role: "outcome" });
  const unused = profile("row number", { role: "ignored" });
  const same = profile("same", { distinct: 1 });
  expect(suitedColumns([kept, unused, same, profile("spend")])).toEqual(["spend"]);
});

test("where the step that chooses is off, every feature is compared", () => {
  const off = withStep(recipe, { id: "features", kind: "features", enabled: false, columns: [] });
  const kept = profile("Response", { role: "outcome" });
  expect([...comparedColumns(off, [...profiles, kept])]).toEqual(profiles.map(({ name }) => name));
  expect([...comparedColumns(recipe, profiles)]).toEqual(["spend", "plan"]);
});
