import { drain } from "@/lib/analysis/drain";
import { customersOf } from "@/lib/analysis/prepare/customers/customers-of";
import { plainRecipe } from "@/lib/analysis/prepare/plain-recipe";
import { recipeForCustomers, suggestRecipe } from "@/lib/analysis/prepare/suggest-recipe";
import { withoutFeatures } from "@/lib/analysis/prepare/without-features";
import type { CustomersStep } from "@/lib/schema/customers-step";
import { Failure } from "@/lib/schema/failure";
import type { Profile } from "@/lib/schema/profile";
import type { Recipe } from "@/lib/schema/recipe";
import type { RecipeStep } from "@/lib/schema/steps";
import type { Table } from "@/lib/schema/table";
import type { AnalysisOptions } from "./analysis-options";
import { chooseCustomers } from "./choose-customers";
import { splitColumnList } from "./column-list";

/**
 * The recipe that the options ask for: named columns as they are, otherwise the suggested one.
 * Names that the file does not have are looked for among the customers made of its purchases.
 */
export function chooseRecipe(table: Table, profile: Profile, options: AnalysisOptions): Recipe {
  const step = options.isPlain ? undefined : chooseCustomers(table, profile, options.customers);
  const { purchases: _, events: __, ...plain } = profile;
  const recipe =
    options.columns.length > 0
      ? namedRecipe(table, step, options)
      : step
        ? drain(recipeForCustomers(table, step))
        : suggestRecipe(table, plain);
  if (!step && profile.rows > 1 && recipe.steps.some(isWithoutFeatures)) {
    throw withoutFeatures(profile);
  }
  return withChoices(recipe, options);
}

/** A recipe with the scale and the as-of day that the options ask for. */
export function withChoices(
  recipe: Recipe,
  { scale, asOf }: Pick<AnalysisOptions, "scale" | "asOf">,
): Recipe {
  return {
    steps: recipe.steps.map((step) => {
      if (step.kind === "scale" && scale) return { ...step, method: scale };
      if (step.kind === "customers" && asOf) return { ...step, asOf };
      return step;
    }),
  };
}

function isWithoutFeatures(step: RecipeStep): boolean {
  return step.kind === "features" && step.columns.length === 0;
}

function namedRecipe(
  table: Table,
  step: CustomersStep | undefined,
  options: AnalysisOptions,
): Recipe {
  const scale = options.scale ?? "zscore";
  const names = columnsOf(table, options);
  const isOfFile = names.every((name) => table.columns.some((column) => column.name === name));
  const isAskedFor = Object.keys(options.customers).length > 0;
  if (!step || (isOfFile && !isAskedFor)) return plainRecipe(names, table, scale);
  const customers = drain(customersOf(table, step)).table;
  const { steps } = plainRecipe(columnsOf(customers, options), customers, scale);
  return { steps: [step, ...steps] };
}

function columnsOf(table: Table, options: AnalysisOptions): string[] {
  const names = table.columns.map(({ name }) => name);
  return options.columns.flatMap((text) => {
    const found = splitColumnList(text, names);
    if (found.every((name) => name !== "")) return found;
    throw new Failure(
      "option-invalid",
      `--columns needs a column name on both sides of a comma; it is "${text}".`,
    );
  });
}
