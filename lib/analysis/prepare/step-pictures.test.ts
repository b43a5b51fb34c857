import { expect, test } from "vitest";
import { newStep, type RecipeStep } from "@/lib/schema/steps";
import { drain } from "../drain";
import { stepPictures } from "./step-pictures";
import { fitRecipe } from "./testing/fit-recipe";
import { datesOf, tableOf } from "./testing/table-of";

const base = tableOf({
  n: [1, 10, 100, null, 5, 6],
  w: ["a", "b", "a", "b", "a", null],
  other: [1, 2, 3, 4, 5, 6],
});
const since = datesOf("since", [
  "2024-01-01",
  "2024-01-02",
  "2024-03-01",
  null,
  "2024-02-01",
  "2024-01-05",
]);
const table = { rows: 6, columns: [...base.columns, since] };

function picturesOf(stepId: string, ...steps: RecipeStep[]) {
  const { fitted } = fitRecipe(table, { steps });
  return drain(stepPictures(fitted, table, stepId));
}

test("a column is shown before and after the step that changed it, others are not", () => {
  const [picture, ...others] = picturesOf(
    "log",
    newStep("impute", { columns: ["n"] }),
    newStep("log", { columns: ["n"] }),
  );
  expect(others).toEqual([]);
  expect(picture?.before[0]?.spread).toMatchObject({
    kind: "numbers",
    min: 1,
    max: 100,
    missing: 0,
  });
  expect(picture?.after[0]?.spread).toMatchObject({ min: Math.log1p(1), max: Math.log1p(100) });
});

test("encoded categories stand beside the column they were", () => {
  const [picture] = picturesOf("onehot", newStep("onehot"), newStep("impute"));
  expect(picture?.before).toMatchObject([
    {
      name: "w",
      spread: {
        kind: "categories",
        values: [
          { value: "a", count: 3 },
          { value: "b", count: 2 },
        ],
        missing: 1,
      },
    },
  ]);
  expect(picture?.after.map(({ name, isIndicator }) => [name, isIndicator])).toEqual([
    ["w: a", true],
    ["w: b", true],
  ]);
});

test("new columns stand beside what they were made of", () => {
  const [picture] = picturesOf(
    "dates",
    newStep("dates", { columns: ["since"] }),
    newStep("impute"),
  );
  expect(picture?.title).toBe("since");
  expect(picture?.before).toMatchObject([{ name: "since", isDate: true, spread: { missing: 1 } }]);
  expect(picture?.after.length).toBeGreaterThan(0);
});

test("a step that is off, or not there, has no picture", () => {
  expect(picturesOf("scale", newStep("scale", { enabled: false }), newStep("impute"))).toEqual([]);
  expect(picturesOf("none", newStep("impute"))).toEqual([]);
});
