import { Failure } from "@/lib/schema/failure";
import type { Applied } from "@/lib/schema/prepared";
import type { FittedRecipe } from "@/lib/schema/recipe";
import type { Table } from "@/lib/schema/table";
import { applyFeatures } from "./apply-features";
import { aggregateCustomers } from "./customers/aggregate-customers";
import { customersStepOf } from "./recipe-plan";
import { noPurchases } from "./words";

/**
 * Replays a fitted recipe on a table without learning anything from it: on the table it was fitted
 * on it gives the same bytes. Purchases are taken as of `asOf` where it is given, else as of the
 * recipe's own day. Fails with "column-unknown" where a column it needs is not there, with
 * "too-few-rows" when no purchase lies before that day.
 */
export function applyRecipe(fitted: FittedRecipe, source: Table, asOf?: string): Applied {
  const own = customersStepOf(fitted.recipe);
  if (!own) return { ...applyFeatures(fitted.features, source), unused: 0 };
  const step = asOf === undefined ? own : { ...own, asOf };
  const { table, unused } = aggregateCustomers(source, step);
  if (table.rows === 0) throw new Failure("too-few-rows", noPurchases(step.asOf));
  return { ...applyFeatures(fitted.features, table), unused };
}
