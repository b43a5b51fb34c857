import type { CustomersStep } from "@/lib/schema/customers-step";
import type { Recipe, ScaleMethod } from "@/lib/schema/recipe";
import type { Table } from "@/lib/schema/table";

/** What the enabled steps of a recipe ask for, column by column. */
export interface RecipePlan {
  /** Columns that are to take part, each once, in the recipe's order. */
  readonly columns: readonly string[];
  readonly impute: ReadonlyMap<string, "median" | "mode">;
  readonly log: ReadonlySet<string>;
  readonly encode: ReadonlySet<string>;
  readonly scale: ScaleMethod;
}

export function customersStepOf(recipe: Recipe): CustomersStep | undefined {
  for (const step of recipe.steps) if (step.kind === "customers" && step.enabled) return step;
  return undefined;
}

/** Where no enabled step chooses features, every column of `table` with that role is one. */
export function planOf(recipe: Recipe, table: Table): RecipePlan {
  const columns = new Set<string>();
  const impute = new Map<string, "median" | "mode">();
  const log = new Set<string>();
  const encode = new Set<string>();
  let scale: ScaleMethod = "none";
  let chosen = false;
  for (const step of recipe.steps) {
    if (!step.enabled) continue;
    if (step.kind === "features") {
      chosen = true;
      for (const name of step.columns) columns.add(name);
    } else if (step.kind === "impute") {
      for (const name of step.columns) if (!impute.has(name)) impute.set(name, step.method);
    } else if (step.kind === "log") {
      for (const name of step.columns) log.add(name);
    } else if (step.kind === "encode") {
      for (const name of step.columns) encode.add(name);
    } else if (step.kind === "scale") {
      scale = step.method;
    }
  }
  if (!chosen) {
    for (const { name, role } of table.columns) if (role === "feature") columns.add(name);
  }
  return { columns: [...columns], impute, log, encode, scale };
}
