import { describe, expect, test } from "vitest";
import { isFieldInUse, stepFields } from "./step-fields";
import { newStep, stepKinds } from "./steps";

test("the form of a step is made of its schema", () => {
  const [columns, method, number, text] = stepFields("impute");
  expect(columns).toMatchObject({ control: "columns", isNullable: true });
  expect(method).toMatchObject({ control: "choice", title: "With" });
  expect(method?.control === "choice" && method.choices.map(([value]) => value)).toEqual([
    "median",
    "mean",
    "mode",
    "constant",
  ]);
  expect(isFieldInUse(number!, newStep("impute"))).toBe(false);
  expect(isFieldInUse(text!, newStep("impute", { method: "constant" }))).toBe(true);
  expect(stepFields("onehot")[1]).toMatchObject({ control: "number", isShare: true, max: 0.5 });
});

describe.each(stepKinds.filter((kind) => kind !== "customers" && kind !== "features"))(
  "%s",
  (kind) => {
    test("has a form that shows every option", () => {
      const { id: _, enabled: __, kind: ___, ...options } = newStep(kind);
      expect(
        stepFields(kind)
          .map(({ name }) => name)
          .sort(),
      ).toEqual(Object.keys(options).sort());
    });
  },
);
