import { type ColumnLabel, columnLabels } from "@/lib/analysis/describe/column-label";
import type { ProfileRow } from "@/lib/schema/segment";
import type { Table } from "@/lib/schema/table";

/** What names of segments need to know of the table they are about. */
export interface Naming {
  /** By column name. */
  readonly columns: ReadonlyMap<string, ColumnLabel>;
  /** The columns come from the customers step. */
  readonly isPurchases: boolean;
  /** Sentences speak of features and outcomes only. */
  maySay(row: ProfileRow): boolean;
  /** Names only of what was clustered by. */
  mayName(row: ProfileRow): boolean;
}

/** What sentences and names may say of the columns of a table. O(columns). */
export function namingOf(table: Table): Naming {
  const columns = columnLabels(table.columns);
  const spoken = new Set<string>();
  for (const { name, role } of table.columns) {
    if (role === "feature" || role === "outcome") spoken.add(name);
  }
  return {
    columns,
    isPurchases: columns.has("Recency (days)") && columns.has("Tenure (days)"),
    maySay: ({ column }) => spoken.has(column),
    mayName: ({ column, clustered }) => clustered && spoken.has(column),
  };
}
