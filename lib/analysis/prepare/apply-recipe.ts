import type { Applied } from "@/lib/schema/prepared";
import type { FittedRecipe } from "@/lib/schema/recipe";
import type { Table } from "@/lib/schema/table";
import { aggregateCustomers } from "./aggregate-customers";
import { applyFeatures } from "./apply-features";
import { customersStepOf } from "./recipe-plan";

/**
 * Replays a fitted recipe on a table without learning anything from it: on the table it was fitted
 * on it gives the same bytes. Fails with "column-unknown" where a column it needs is not there.
 */
export function applyRecipe(fitted: FittedRecipe, source: Table): Applied {
  const step = customersStepOf(fitted.recipe);
  const { table, unused } = step ? aggregateCustomers(source, step) : { table: source, unused: 0 };
  return { ...applyFeatures(fitted.features, table), unused };
}
