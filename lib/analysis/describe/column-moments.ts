import type { DateColumn, NumberColumn } from "@/lib/schema/table";

/** What all numbers of segments have in common, of the rows that take part. */
export interface ColumnMoments {
  /** Values that are there. */
  readonly count: number;
  readonly mean: number;
  /** Population variance, above 0. */
  readonly variance: number;
  readonly min: number;
}

/**
 * Mean and variance of a column in two passes, for precision; null when it is constant, missing everywhere, or too large to
 * be summed. O(rows).
 */
export function columnMoments(
  { values }: NumberColumn | DateColumn,
  tableRows: Uint32Array,
): ColumnMoments | null {
  let count = 0;
  let total = 0;
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < tableRows.length; i++) {
    const value = values[tableRows[i]!]!;
    if (Number.isNaN(value)) continue;
    count++;
    total += value;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  if (!(max > min)) return null;
  const mean = total / count;
  let squares = 0;
  for (let i = 0; i < tableRows.length; i++) {
    const value = values[tableRows[i]!]!;
    if (!Number.isNaN(value)) squares += (value - mean) * (value - mean);
  }
  const variance = squares / count;
  return variance > 0 && Number.isFinite(variance) ? { count, mean, variance, min } : null;
}
