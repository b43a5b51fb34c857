import { expect, test } from "vitest";
import { newStep } from "./steps";
import { initialChoices, workspaceSchema } from "./workspace";

/** As the version before steps could be added wrote it. */
const earlierRecipe = {
  steps: [
    {
      id: "customers",
      enabled: true,
      kind: "customers",
      identifier: "who",
      date: "day",
      asOf: "2025-07-01",
    },
    { id: "features", enabled: true, kind: "features", columns: ["spend", "plan"] },
    { id: "impute", enabled: true, kind: "impute", columns: ["spend", "plan"], method: "median" },
    { id: "log", enabled: false, kind: "log", columns: ["spend"] },
    { id: "encode", enabled: true, kind: "encode", columns: ["plan"], method: "onehot" },
    { id: "scale", enabled: true, kind: "scale", method: "robust" },
  ],
};

test("trust 36: a stored workspace with an earlier recipe opens, its history with it", () => {
  const choices = { ...initialChoices, recipe: earlierRecipe };
  const opened = workspaceSchema.parse({
    version: 1,
    id: "w",
    name: "Work",
    createdAt: "2025-01-01",
    updatedAt: "2025-01-01",
    source: { fileName: "a.csv", size: 1 },
    summary: {},
    choices,
    past: [{ label: "robust", choices }],
    future: [],
  });
  const steps = [
    expect.objectContaining({ kind: "customers", identifier: "who", asOf: "2025-07-01" }),
    newStep("features", { columns: ["spend", "plan"] }),
    newStep("impute", { columns: ["spend", "plan"] }),
    newStep("log", { enabled: false, columns: ["spend"] }),
    newStep("onehot", { id: "encode", columns: ["plan"] }),
    newStep("scale", { method: "robust" }),
  ];
  expect(opened.choices.recipe?.steps).toEqual(steps);
  expect(opened.past[0]?.choices.recipe?.steps).toEqual(steps);
});
