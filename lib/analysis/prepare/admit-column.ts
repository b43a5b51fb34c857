import type { LeftOut } from "@/lib/schema/recipe";
import type { CodedColumn, Column, Table } from "@/lib/schema/table";
import { categoryCounts, commonest } from "./category-counts";
import { columnNumbers } from "./column-numbers";
import { isNearUnique } from "./near-unique";
import { mode, presentOf, quantile } from "./order-statistics";
import type { RecipePlan } from "./recipe-plan";
import { leftOut } from "./words";

/** A column that may become features, with what a missing cell is filled with (null: it is not). */
export type Candidate =
  | {
      readonly kind: "number";
      readonly column: Column;
      readonly numbers: Float64Array;
      readonly fill: number | null;
      readonly missing: number;
    }
  | {
      readonly kind: "category";
      readonly column: CodedColumn;
      readonly fill: string | null;
      readonly missing: number;
    };

export function isLeftOut(found: Candidate | LeftOut): found is LeftOut {
  return "reason" in found;
}

/** Looks whether a chosen column can take part, and learns its fill from the cells that are there. */
export function admitColumn(table: Table, name: string, plan: RecipePlan): Candidate | LeftOut {
  const column = table.columns.find((candidate) => candidate.name === name);
  if (!column) return leftOut.unknown(name);
  const method = plan.impute.get(name);
  const numbers = columnNumbers(column);
  if (numbers) {
    const present = presentOf(numbers);
    if (present.length === 0) return leftOut.allMissing(name);
    const missing = table.rows - present.length;
    const typical = method === "mode" ? mode(present) : quantile(present, 0.5);
    return { kind: "number", column, numbers, fill: method ? typical : null, missing };
  }
  if (!("codes" in column)) return leftOut.unknown(name);
  const counts = categoryCounts(column);
  const present = [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (present === 0) return leftOut.allMissing(name);
  if (column.kind === "text") return leftOut.text(name);
  if (!plan.encode.has(name)) return leftOut.notEncoded(name);
  if (isNearUnique(counts.size, present)) return leftOut.nearUnique(name, counts.size, present);
  const fill = method === undefined ? null : commonest(counts);
  return { kind: "category", column, fill, missing: table.rows - present };
}
