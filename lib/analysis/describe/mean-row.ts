import type { ProfileRow } from "@/lib/schema/segment";
import type { DateColumn, NumberColumn } from "@/lib/schema/table";
import type { ColumnMoments } from "./column-moments";
import { profileRow } from "./profile-row";

/** Which cluster each row that takes part belongs to. */
export interface Grouping {
  readonly k: number;
  /** Rows of the table, ascending. */
  readonly tableRows: Uint32Array;
  /** Per entry of `tableRows`, 0 … k−1, or −1 for rows in no cluster, which count for everyone only. */
  readonly labels: Int32Array;
}

/** Means of a numeric column per cluster. O(rows). */
export function meanRow(
  column: NumberColumn | DateColumn,
  { mean, variance, min }: ColumnMoments,
  clustered: boolean,
  /** Whether zero means none, so that "twice as much" makes sense; it never does of dates. */
  hasZero: boolean,
  { k, tableRows, labels }: Grouping,
): ProfileRow {
  const { values } = column;
  const counts = new Float64Array(k);
  const sums = new Float64Array(k);
  for (let i = 0; i < tableRows.length; i++) {
    const value = values[tableRows[i]!]!;
    const cluster = labels[i]!;
    if (cluster < 0 || Number.isNaN(value)) continue;
    counts[cluster]!++;
    sums[cluster]! += value;
  }
  const isDate = column.kind === "date";
  return profileRow(
    { column: column.name, kind: isDate ? "date" : "mean", clustered },
    {
      counts,
      means: sums.map((sum, cluster) => sum / counts[cluster]!),
      mean,
      variance,
      hasRatio: hasZero && !isDate && min >= 0,
    },
  );
}
