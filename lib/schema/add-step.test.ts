import { expect, test } from "vitest";
import { addStep, withoutColumn, withWeight } from "./add-step";
import type { Recipe } from "./recipe";
import { newStep, recipeStepSchema } from "./steps";

const recipe: Recipe = {
  steps: [
    newStep("features", { columns: ["spend", "visits"] }),
    newStep("impute"),
    newStep("log", { columns: ["spend"] }),
    newStep("scale"),
  ],
};
const kindsOf = ({ steps }: Recipe) => steps.map(({ kind }) => kind);

test("a step is put where steps of its kind belong", () => {
  expect(kindsOf(addStep(recipe, newStep("outliers")))).toEqual([
    "features",
    "impute",
    "outliers",
    "log",
    "scale",
  ]);
  expect(kindsOf(addStep(recipe, newStep("deduplicate")))[0]).toBe("deduplicate");
  expect(kindsOf(addStep(recipe, newStep("weights"))).at(-1)).toBe("weights");
});

test("columns join a step that does the very same, once", () => {
  const added = addStep(recipe, newStep("log", { columns: ["visits", "spend"] }));
  expect(added.steps[2]).toMatchObject({ kind: "log", columns: ["spend", "visits"] });
  expect(added.steps).toHaveLength(recipe.steps.length);
});

test("a step that does otherwise stands beside the one there is, with an id of its own", () => {
  const added = addStep(recipe, newStep("impute", { method: "mean", columns: ["visits"] }));
  expect(kindsOf(added)).toEqual(["features", "impute", "impute", "log", "scale"]);
  expect(new Set(added.steps.map(({ id }) => id)).size).toBe(5);
});

test("a step for all columns needs no second one", () => {
  expect(addStep(recipe, newStep("impute", { columns: ["spend"] }))).toEqual(recipe);
});

test("another weight of a column replaces the one before", () => {
  const weighted = withWeight(withWeight(recipe, "spend", 2), "spend", 0.5);
  expect(weighted.steps.at(-1)).toMatchObject({ weights: [{ column: "spend", weight: 0.5 }] });
});

test("a column that is left out is no longer chosen", () => {
  expect(withoutColumn(recipe, "spend").steps[0]).toMatchObject({ columns: ["visits"] });
});

test("trust 36: steps of earlier recipes are read as what they are now", () => {
  const earlier = {
    id: "encode",
    enabled: true,
    kind: "encode",
    columns: ["plan"],
    method: "onehot",
  };
  expect(recipeStepSchema.parse(earlier)).toEqual(
    newStep("onehot", { id: "encode", columns: ["plan"] }),
  );
  const filled = { id: "impute", enabled: true, kind: "impute", columns: ["a"], method: "mode" };
  expect(recipeStepSchema.parse(filled)).toEqual(
    newStep("impute", { columns: ["a"], method: "mode" }),
  );
});
