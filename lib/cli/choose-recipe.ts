import { aggregateCustomers } from "@/lib/analysis/prepare/customers/aggregate-customers";
import { suggestCustomersStep } from "@/lib/analysis/prepare/customers/suggest-customers-step";
import { plainRecipe } from "@/lib/analysis/prepare/plain-recipe";
import { suggestRecipe } from "@/lib/analysis/prepare/suggest-recipe";
import { withoutFeatures } from "@/lib/analysis/prepare/without-features";
import type { CustomersStep } from "@/lib/schema/customers-step";
import { Failure } from "@/lib/schema/failure";
import type { Profile, PurchaseColumns } from "@/lib/schema/profile";
import type { Recipe } from "@/lib/schema/recipe";
import type { RecipeStep } from "@/lib/schema/steps";
import type { Table } from "@/lib/schema/table";
import type { AnalysisOptions } from "./analysis-options";
import { splitColumnList } from "./column-list";

/**
 * The recipe that the options ask for: named columns as they are, otherwise the suggested one.
 * Names that the file does not have are looked for among the customers made of its purchases.
 */
export function chooseRecipe(table: Table, profile: Profile, options: AnalysisOptions): Recipe {
  const { purchases: _, ...withoutPurchases } = profile;
  const purchases = options.isPlain ? undefined : purchaseColumns(profile, options);
  const recipe =
    options.columns.length > 0
      ? namedRecipe(table, purchases, options)
      : suggestRecipe(table, purchases ? { ...withoutPurchases, purchases } : withoutPurchases);
  if (!purchases && profile.rows > 1 && recipe.steps.some(isWithoutFeatures))
    throw withoutFeatures(profile);
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
  purchases: PurchaseColumns | undefined,
  options: AnalysisOptions,
): Recipe {
  const scale = options.scale ?? "zscore";
  const names = columnsOf(table, options);
  const isOfFile = names.every((name) => table.columns.some((column) => column.name === name));
  const isAskedFor = options.identifier ?? options.date ?? options.amount ?? options.asOf;
  if (!purchases || (isOfFile && isAskedFor === undefined)) return plainRecipe(names, table, scale);
  const step = customersStep(table, purchases, options);
  const customers = aggregateCustomers(table, step).table;
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

function customersStep(
  table: Table,
  purchases: PurchaseColumns,
  { asOf }: AnalysisOptions,
): CustomersStep {
  const step = suggestCustomersStep(table, purchases);
  return asOf === undefined ? step : { ...step, asOf };
}

function purchaseColumns(
  { purchases }: Profile,
  { identifier, date, amount, asOf }: AnalysisOptions,
): PurchaseColumns | undefined {
  if ((identifier ?? date ?? amount ?? asOf) === undefined) return purchases;
  const who = identifier ?? purchases?.identifier;
  const when = date ?? purchases?.date;
  const howMuch = amount ?? purchases?.amount;
  if (who === undefined || when === undefined) {
    throw new Failure(
      "option-invalid",
      `The rows do not look like purchases, so ${who === undefined ? "--id" : "--date"} must name the column that says ${who === undefined ? "who bought" : "when"}.`,
    );
  }
  return { identifier: who, date: when, ...(howMuch === undefined ? {} : { amount: howMuch }) };
}
