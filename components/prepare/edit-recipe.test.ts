import { expect, test } from "vitest";
import { withStep } from "@/lib/schema/add-step";
import type { ColumnProfile } from "@/lib/schema/profile";
import type { Recipe } from "@/lib/schema/recipe";
import { newStep } from "@/lib/schema/steps";
import {
  columnsFor,
  comparedColumns,
  obstacleOf,
  suitedColumns,
  withCustomers,
  withFeatures,
  withoutStep,
  withStepAt,
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

test("choosing columns changes nothing else, for other steps work on what takes part", () => {
  const changed = withFeatures(recipe, ["plan", "visits"]);
  expect(columnsOf(changed, "features")).toEqual(["plan", "visits"]);
  expect(changed.steps.slice(1)).toEqual(recipe.steps.slice(1));
});

test("a step moves up and down, never above the one that makes customers", () => {
  const kindsOf = ({ steps }: Recipe) => steps.map(({ kind }) => kind);
  const first = newStep("customers", { identifier: "id", date: "day", asOf: "2026-01-01" });
  const purchases = { steps: [first, ...recipe.steps] };
  expect(kindsOf(withStepAt(purchases, "log", 0)).slice(0, 3)).toEqual([
    "customers",
    "log",
    "features",
  ]);
  expect(kindsOf(withStepAt(recipe, "features", 99)).at(-1)).toBe("features");
  expect(withStepAt(recipe, "log", 2)).toBe(recipe);
  expect(kindsOf(withoutStep(recipe, "log"))).not.toContain("log");
});

test("the reasons of the suggestion go with its choice", () => {
  const step = { ...newStep("features", { columns: ["spend"] }), because: ["It differs."] };
  expect(withFeatures({ steps: [step] }, ["plan"]).steps[0]).not.toHaveProperty("because");
});

test("a step is offered the compared columns of its kind, one that cleans all of them", () => {
  const log = newStep("log");
  expect(columnsFor(recipe, log, ["number"], profiles, ["since: days ago"])).toEqual([
    "spend",
    "since: days ago",
  ]);
  expect(columnsFor(recipe, newStep("deduplicate"), ["number"], profiles, [])).toEqual([
    "spend",
    "visits",
  ]);
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
