import { findColumn } from "@/lib/analysis/prepare/find-column";
import { matchCategories } from "@/lib/analysis/prepare/match-categories";
import { knownOf } from "@/lib/analysis/prepare/run-step";
import type { Applied } from "@/lib/schema/prepared";
import type { FittedRecipe } from "@/lib/schema/recipe";
import type { Column, Table } from "@/lib/schema/table";
import { isMissing, neededColumns } from "../needed-columns";

/** What a model had to make up or pass over in one of its columns. */
export interface CellCounts {
  readonly name: string;
  /** Cells of labeled rows that were missing or unreadable and took the model's fill. */
  readonly filled: number;
  /** Cells of the file that held something else than the column's kind; they count as missing. */
  readonly unreadable: number;
  /** Cells of labeled rows with a category that the model does not know; they are like none. */
  readonly unknown: number;
}

/**
 * Counts for the columns the model needs, then for those that were computed from purchases.
 * Takes O(rows × columns) time.
 */
export function countCells(
  fitted: FittedRecipe,
  source: Table,
  applied: Pick<Applied, "table" | "tableRows">,
): CellCounts[] {
  const ofTable = fitted.columns.map(({ name }) => name);
  const ofFile = neededColumns(fitted);
  const known = new Map(
    fitted.steps.flatMap(knownOf).map(({ column, categories }) => [column, categories]),
  );
  return [...new Set([...ofFile, ...ofTable])].map((name) => {
    const column = ofTable.includes(name)
      ? applied.table.columns.find((candidate) => candidate.name === name)
      : undefined;
    const { unreadable } = ofFile.includes(name) ? findColumn(source, name) : { unreadable: 0 };
    const counted = column
      ? countColumn(column, known.get(name), applied.tableRows)
      : { filled: 0, unknown: 0 };
    return { name, unreadable, ...counted };
  });
}

function countColumn(
  column: Column,
  categories: readonly string[] | undefined,
  rows: Uint32Array,
): { filled: number; unknown: number } {
  const isCounted = categories !== undefined && column.kind === "category";
  const which = isCounted ? matchCategories(column.values, categories) : undefined;
  let filled = 0;
  let unknown = 0;
  for (const row of rows) {
    if (isMissing(column, row)) filled++;
    else if (which && "codes" in column && which[column.codes[row]!]! < 0) unknown++;
  }
  return { filled, unknown };
}
