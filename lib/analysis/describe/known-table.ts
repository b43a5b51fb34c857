import { type Naming, namingOf } from "@/lib/analysis/persona/names/naming";
import type { DateColumn, NumberColumn, Table } from "@/lib/schema/table";
import { type ColumnMoments, columnMoments } from "./column-moments";
import { isRunningNumber } from "./is-running-number";

/** What is the same of a table whatever segments it is divided into; found out when it is first asked for. */
export interface KnownTable {
  readonly naming: Naming;
  /** null: the column says nothing of segments; see `columnMoments`. */
  moments(column: NumberColumn | DateColumn): ColumnMoments | null;
}

/** Moments are reckoned when they are first asked for, O(rows) for each column, and kept. */
export function knowTable(table: Table, tableRows: Uint32Array): KnownTable {
  const naming = namingOf(table);
  const found = new Map<string, ColumnMoments | null>();
  return {
    naming,
    moments(column) {
      let known = found.get(column.name);
      if (known === undefined) {
        const isCounter =
          column.kind === "number" && column.role === "ignored" && isRunningNumber(column);
        known = isCounter ? null : columnMoments(column, tableRows);
        found.set(column.name, known);
      }
      return known;
    },
  };
}
