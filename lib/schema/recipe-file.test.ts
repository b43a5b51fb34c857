import { expect, test } from "vitest";
import { parseRecipe, toRecipeFile } from "./recipe-file";
import { newStep } from "./steps";

const recipe = { steps: [newStep("features", { columns: ["__proto__", "a"] }), newStep("scale")] };

test("a recipe that was saved loads as it was", () => {
  expect(parseRecipe(JSON.stringify(toRecipeFile(recipe)))).toEqual(recipe);
});

test("options that a file leaves out take their usual value, and steps keep apart", () => {
  const steps = [1, 2].map(() => ({ id: "fill", enabled: true, kind: "impute" }));
  const text = JSON.stringify({ format: "tessera-recipe", version: 1, steps });
  expect(parseRecipe(text).steps).toEqual([
    newStep("impute", { id: "fill" }),
    newStep("impute", { id: "fill-2" }),
  ]);
});

const file = (steps: unknown, version = 1) => ({ format: "tessera-recipe", version, steps });

test.each([
  ["not JSON", "{", /not JSON/],
  ["another file", "[]", /not marked as "tessera-recipe"/],
  ["a later version", JSON.stringify(file([], 2)), /version 2/],
  [
    "an unknown step",
    JSON.stringify(file([{ id: "a", enabled: true, kind: "magic" }])),
    /steps › 1/,
  ],
  [
    "an option out of its limits",
    JSON.stringify(file([{ id: "a", enabled: true, kind: "onehot", rare: 3 }])),
    /steps › 1 › rare/,
  ],
])("%s is refused, and what is wrong is said", (_, text, message) => {
  expect(() => parseRecipe(text)).toThrowError(
    expect.objectContaining({ code: "recipe-invalid", message: expect.stringMatching(message) }),
  );
});
