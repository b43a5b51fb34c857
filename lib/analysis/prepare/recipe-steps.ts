import type { CustomersStep } from "@/lib/schema/customers-step";
import type { FittedRecipe, Recipe } from "@/lib/schema/recipe";

/** The step that makes customers, where one is switched on. */
export function customersStepOf({ steps }: Recipe): CustomersStep | undefined {
  for (const step of steps) if (step.kind === "customers" && step.enabled) return step;
  return undefined;
}

/** What was fitted, without what it learned. */
export function recipeOf({ steps }: FittedRecipe): Recipe {
  return { steps: steps.map(({ step }) => step) };
}
