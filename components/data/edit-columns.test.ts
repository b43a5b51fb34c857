import { describe, expect, test } from "vitest";
import { type ColumnProfile, findingKey } from "@/lib/schema/profile";
import { newStep } from "@/lib/schema/steps";
import { choicesSchema, initialChoices } from "@/lib/schema/workspace";
import { isRemedied, withColumn, withDismissal, withRemedy } from "./edit-columns";

test("type and role of a column are decided one after the other and both stay", () => {
  const first = withColumn(initialChoices, { name: "__proto__", kind: "text" });
  const second = withColumn(first, { name: "__proto__", role: "ignored" });
  expect(second.columns).toEqual([{ name: "__proto__", kind: "text", role: "ignored" }]);
});

test("other columns are left alone, and the choices given too", () => {
  const first = withColumn(initialChoices, { name: "age", role: "ignored" });
  const second = withColumn(first, { name: "income", role: "outcome" });
  expect(second.columns).toHaveLength(2);
  expect(first.columns).toHaveLength(1);
});

describe("remedies", () => {
  const change = { kind: "columns", overrides: [{ name: "age", role: "ignored" }] } as const;
  const step = { kind: "step", step: newStep("log", { columns: ["spend"] }) } as const;
  const recipe = { steps: [newStep("features", { columns: ["age", "spend"] })] };
  const given = { ...change, overrides: [...change.overrides] };

  test("decide about columns; the suggested recipe follows by itself, one's own loses the column", () => {
    const suggested = withRemedy(initialChoices, given, recipe);
    expect(suggested.columns).toEqual([{ name: "age", role: "ignored" }]);
    expect(suggested.recipe).toBeNull();
    const own = withRemedy({ ...initialChoices, recipe }, given, recipe);
    expect(own.recipe!.steps).toMatchObject([{ columns: ["spend"] }]);
  });

  test("add a step to the recipe in force, which is then one's own", () => {
    expect(withRemedy(initialChoices, step, recipe).recipe!.steps).toMatchObject([
      { kind: "features" },
      { kind: "log", columns: ["spend"] },
    ]);
    expect(withRemedy(initialChoices, step, undefined)).toBe(initialChoices);
  });

  test("are done when what they change is so already", () => {
    const profile = { name: "age", kind: "number", role: "feature" } as ColumnProfile;
    const columns = (role: ColumnProfile["role"]) => new Map([["age", { ...profile, role }]]);
    expect(isRemedied(given, columns("feature"), recipe)).toBe(false);
    expect(isRemedied(given, columns("ignored"), recipe)).toBe(true);
    expect(isRemedied(step, columns("feature"), recipe)).toBe(false);
    const done = withRemedy(initialChoices, step, recipe).recipe!;
    expect(isRemedied(step, columns("feature"), done)).toBe(true);
  });
});

test("a finding is dismissed about its own column, and can be brought back", () => {
  const finding = { kind: "constant", column: "__proto__" } as const;
  const gone = withDismissal(initialChoices, finding, true);
  expect(gone.dismissed).toEqual([findingKey(finding)]);
  expect(gone.dismissed).not.toContain(findingKey({ kind: "constant", column: "other" }));
  expect(withDismissal(gone, finding, true).dismissed).toHaveLength(1);
  expect(withDismissal(gone, finding, false).dismissed).toEqual([]);
});

test("choices of earlier versions have dismissed nothing and expect nothing", () => {
  const { dismissed: _, expected: __, ...earlier } = initialChoices;
  expect(choicesSchema.parse(earlier)).toEqual(initialChoices);
});
