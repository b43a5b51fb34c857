import { expect, it } from "vitest";
import { newStep } from "@/lib/schema/steps";
import { recipeLog } from "./recipe-log";
import { fitRecipe } from "./testing/fit-recipe";
import { tableOf } from "./testing/table-of";

const head = { fileName: "a.csv", rows: 400, createdAt: "2024-01-01", tessera: "0.1.0" };
const table = tableOf({
  a: Array.from({ length: 400 }, (_, i) => (i % 9 === 0 ? null : i / 7)),
  b: Array.from({ length: 400 }, (_, i) => (i * 31) % 97),
  size: Array.from({ length: 400 }, (_, i) => ["S", "M", "L"][i % 3]!),
});

it("says how steps are set in the words of the form", () => {
  const steps = [
    newStep("dates", { measures: ["age", "cycle-week"] }),
    newStep("ordinal", { columns: ["size"], order: ["S", "M"] }),
    newStep("impute"),
  ];
  const log = recipeLog(fitRecipe(table, { steps }), head);
  expect(log).toContain("- Take: days ago; day of the week, around the week\n");
  expect(log).toContain("- Days ago as of: the day after the last date\n");
  expect(log).toContain("- From the least to the most: S, M\n");
});

it("cuts what is very long, and says so", () => {
  const log = recipeLog(fitRecipe(table, { steps: [newStep("knn")] }), head);
  expect(log).toMatch(/… [\d,]+ characters more in the fitted recipe/);
  for (const line of log.split("\n")) expect(line.length).toBeLessThan(1200);
});
