import { addStep, withoutColumn } from "@/lib/schema/add-step";
import { type ColumnProfile, type FindingChange, findingKey } from "@/lib/schema/profile";
import type { Recipe } from "@/lib/schema/recipe";
import type { ColumnOverride } from "@/lib/schema/table";
import type { Choices } from "@/lib/schema/workspace";

/** Adds what a person decided about a column to what they decided before. */
export function withColumn(choices: Choices, change: ColumnOverride): Choices {
  const before = choices.columns.find(({ name }) => name === change.name);
  const others = choices.columns.filter(({ name }) => name !== change.name);
  return { ...choices, columns: [...others, { ...before, ...change }] };
}

/**
 * Does what a remedy says. `recipe` is the one in force; what is decided about columns changes it only where a
 * person has made it their own, for the suggested one follows by itself.
 */
export function withRemedy(
  choices: Choices,
  change: FindingChange,
  recipe: Recipe | undefined,
): Choices {
  if (change.kind === "step") {
    return recipe ? { ...choices, recipe: addStep(recipe, change.step) } : choices;
  }
  let next = choices;
  for (const override of change.overrides) {
    next = withColumn(next, override);
    if (next.recipe && override.role !== undefined && override.role !== "feature")
      next = { ...next, recipe: withoutColumn(next.recipe, override.name) };
  }
  return next;
}

/** Whether what a remedy changes is so already. */
export function isRemedied(
  change: FindingChange,
  columns: ReadonlyMap<string, ColumnProfile>,
  recipe: Recipe | undefined,
): boolean {
  if (change.kind === "step") {
    const { step } = change;
    return (recipe?.steps ?? []).some((before) => {
      if (!before.enabled || before.kind !== step.kind) return false;
      if (!("columns" in before) || !("columns" in step)) return false;
      if (before.columns === null) return true;
      return step.columns?.every((name) => before.columns?.includes(name)) === true;
    });
  }
  return change.overrides.every(({ name, role, kind, meaning, ...reading }) => {
    const column = columns.get(name);
    if (!column || Object.keys(reading).length > 0) return false;
    const isMeant = meaning === undefined || (column.meaning?.meaning ?? "none") === meaning;
    return (
      (role ?? column.role) === column.role && (kind ?? column.kind) === column.kind && isMeant
    );
  });
}

/** Remembers that a finding was seen, or brings it back. */
export function withDismissal(
  choices: Choices,
  finding: Parameters<typeof findingKey>[0],
  isDismissed: boolean,
): Choices {
  const key = findingKey(finding);
  const others = choices.dismissed.filter((one) => one !== key);
  return { ...choices, dismissed: isDismissed ? [...others, key] : others };
}
