import { findColumn } from "@/lib/analysis/prepare/find-column";
import { tableSteps } from "@/lib/analysis/prepare/steps";
import { unknownColumns } from "@/lib/analysis/prepare/words";
import { Failure } from "@/lib/schema/failure";
import type { FittedRecipe } from "@/lib/schema/recipe";
import type { FittedOf } from "@/lib/schema/steps";
import type { Column, Table } from "@/lib/schema/table";

/** Names of the columns a file must have for a fitted recipe to be replayed, each once. */
export function neededColumns({ steps, columns }: FittedRecipe): string[] {
  for (const { step, fitted } of steps) {
    if (step.kind !== "customers" || !fitted) continue;
    return [...new Set(tableSteps.customers.reads(step, fitted as FittedOf<"customers">))];
  }
  return columns.map(({ name }) => name);
}

export function isMissing(column: Column, row: number): boolean {
  return "codes" in column ? column.codes[row]! < 0 : Number.isNaN(column.values[row]!);
}

/**
 * Fails with "column-unknown", naming all needed columns that are not there, and with "option-invalid" when none
 * of its cells can be used: filling them all would label every row by a value nobody gave.
 */
export function checkNeeded(fitted: FittedRecipe, table: Table): void {
  const names = table.columns.map(({ name }) => name);
  const needed = neededColumns(fitted);
  const missing = needed.filter((name) => !names.includes(name));
  if (missing.length > 0) throw new Failure("column-unknown", unknownColumns(missing, names));
  for (const name of needed) {
    const column = findColumn(table, name);
    if (table.rows === 0 || someRow(table.rows, (row) => !isMissing(column, row))) continue;
    const reason =
      column.unreadable === 0
        ? "every cell of it is missing"
        : `none of its cells can be read as ${kindWords[column.kind]}`;
    throw new Failure("option-invalid", `The model needs the column "${name}", and ${reason}.`);
  }
}

const kindWords: Readonly<Record<Column["kind"], string>> = {
  number: "a number",
  date: "a date",
  boolean: "yes or no",
  category: "a category",
  text: "text",
};

function someRow(rows: number, test: (row: number) => boolean): boolean {
  for (let row = 0; row < rows; row++) if (test(row)) return true;
  return false;
}
