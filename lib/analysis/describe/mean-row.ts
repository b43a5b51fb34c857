import type { ProfileRow } from "@/lib/schema/segment";
import type { DateColumn, NumberColumn } from "@/lib/schema/table";
import { profileRow } from "./profile-row";

/** Which cluster each row that takes part belongs to. */
export interface Grouping {
  readonly k: number;
  /** Rows of the table, ascending. */
  readonly tableRows: Uint32Array;
  /** Per entry of `tableRows`, 0 … k−1, or −1 for rows in no cluster, which count for everyone only. */
  readonly labels: Int32Array;
}

/**
 * Means of a numeric column per cluster; null when it is constant, missing everywhere, or too large
 * to be summed. Takes O(rows) time, in two passes for precision.
 */
export function meanRow(
  column: NumberColumn | DateColumn,
  clustered: boolean,
  /** Whether zero means none, so that "twice as much" makes sense; it never does of dates. */
  hasZero: boolean,
  { k, tableRows, labels }: Grouping,
): ProfileRow | null {
  const { values } = column;
  const counts = new Float64Array(k);
  const sums = new Float64Array(k);
  let present = 0;
  let total = 0;
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < tableRows.length; i++) {
    const value = values[tableRows[i]!]!;
    if (Number.isNaN(value)) continue;
    const cluster = labels[i]!;
    present++;
    total += value;
    if (value < min) min = value;
    if (value > max) max = value;
    if (cluster < 0) continue;
    counts[cluster]!++;
    sums[cluster]! += value;
  }
  if (!(max > min)) return null;
  const mean = total / present;
  let squares = 0;
  for (let i = 0; i < tableRows.length; i++) {
    const value = values[tableRows[i]!]!;
    if (!Number.isNaN(value)) squares += (value - mean) * (value - mean);
  }
  const variance = squares / present;
  if (!(variance > 0) || !Number.isFinite(variance)) return null;
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
