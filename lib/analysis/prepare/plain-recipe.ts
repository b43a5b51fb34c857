import type { Recipe } from "@/lib/schema/recipe";
import type { ScaleMethod } from "@/lib/schema/steps/scale";
import type { Table } from "@/lib/schema/table";
import { findColumn } from "./find-column";
import { standardSteps } from "./standard-steps";

/**
 * The named columns taken as they are: missing values filled, categories encoded, nothing logged.
 * Fails with "column-unknown" on a name that is not there, listing those that are.
 */
export function plainRecipe(names: readonly string[], table: Table, scale: ScaleMethod): Recipe {
  const columns = [...new Set(names)];
  for (const name of columns) findColumn(table, name);
  return { steps: standardSteps({ columns, log: [], scale }) };
}
