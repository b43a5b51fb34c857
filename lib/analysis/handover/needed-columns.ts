import { findColumn } from "@/lib/analysis/prepare/find-column";
import { customersStepOf } from "@/lib/analysis/prepare/recipe-plan";
import { Failure } from "@/lib/schema/failure";
import type { FittedRecipe } from "@/lib/schema/recipe";
import type { Column, Table } from "@/lib/schema/table";

/** Names of the columns a file must have for a fitted recipe to be replayed, each once. */
export function neededColumns({ recipe, features }: FittedRecipe): string[] {
  const step = customersStepOf(recipe);
  if (!step) return [...new Set(features.map(({ column }) => column))];
  const { identifier, date, amount } = step;
  return amount === undefined ? [identifier, date] : [identifier, date, amount];
}

export function isMissing(column: Column, row: number): boolean {
  return "codes" in column ? column.codes[row]! < 0 : Number.isNaN(column.values[row]!);
}

/**
 * Fails with "column-unknown" when a needed column is not there, and with "option-invalid" when none
 * of its cells can be used: filling them all would label every row by a value nobody gave.
 */
export function checkNeeded(fitted: FittedRecipe, table: Table): void {
  for (const name of neededColumns(fitted)) {
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
