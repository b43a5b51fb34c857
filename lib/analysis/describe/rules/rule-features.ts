import { isPersonal } from "@/lib/schema/meaning";
import type { Column, Table } from "@/lib/schema/table";

const mostCategories = 64;

/** The cells of a column that rules can be about, for the rows they are looked for in. */
export type RuleCells =
  | {
      readonly kind: "number";
      readonly isDate: boolean;
      /** Per row; NaN where missing. */
      readonly values: Float64Array;
    }
  | {
      readonly kind: "category";
      /** Per row; −1 where missing. */
      readonly codes: Int32Array;
      readonly categories: number;
    };

/** Features and what was clustered on; no identifiers, outcomes, free text, personal data or columns of very many categories. */
export function ruleColumns(table: Table, clustered: ReadonlySet<string>): readonly Column[] {
  return table.columns.filter((column) => {
    if (column.role !== "feature" && !(clustered.has(column.name) && column.role === "ignored")) {
      return false;
    }
    if (column.kind === "text" || isPersonal(column.meaning?.meaning)) return false;
    return !("codes" in column) || column.values.length <= mostCategories;
  });
}

/** The cells of some rows of a column, in the order of `rows`; NaN and −1 are missing. O(rows). */
export function ruleCells(column: Column, rows: Uint32Array): RuleCells {
  if (!("codes" in column)) {
    const values = new Float64Array(rows.length);
    for (let i = 0; i < rows.length; i++) values[i] = column.values[rows[i]!]!;
    return { kind: "number", isDate: column.kind === "date", values };
  }
  const codes = new Int32Array(rows.length);
  for (let i = 0; i < rows.length; i++) codes[i] = column.codes[rows[i]!]!;
  return { kind: "category", codes, categories: column.values.length };
}
