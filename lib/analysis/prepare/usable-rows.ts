import type { RowSetAside } from "@/lib/schema/prepared";
import { missingValue } from "./words";

/** Something that may keep rows from being used: cells it cannot do without. */
export interface Requirement {
  readonly column: string;
  isMissing(row: number): boolean;
}

export interface UsableRows {
  readonly tableRows: Uint32Array;
  readonly rowsSetAside: readonly RowSetAside[];
}

/** Splits rows into those that meet every requirement and the rest, with the first one missed. */
export function usableRows(rows: number, requirements: readonly Requirement[]): UsableRows {
  const tableRows = new Uint32Array(rows);
  const rowsSetAside: RowSetAside[] = [];
  const reasons = requirements.map(({ column }) => missingValue(column));
  let used = 0;
  for (let row = 0; row < rows; row++) {
    const missed = requirements.findIndex((requirement) => requirement.isMissing(row));
    if (missed < 0) tableRows[used++] = row;
    else rowsSetAside.push({ row, reason: reasons[missed]! });
  }
  return { tableRows: tableRows.slice(0, used), rowsSetAside };
}
