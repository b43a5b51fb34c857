import { cellText } from "@/lib/analysis/ingest/cell-text";
import type { Table } from "@/lib/schema/table";
import { isMissing } from "../needed-columns";
import { keySet } from "./key-set";

export interface IdCounts {
  readonly missing: number;
  /** Rows with an identifier that an earlier row has. */
  readonly repeated: number;
}

const rowsAtOnce = 4096;

/** Counts over all rows; yields now and then. Nothing is missing where there is no identifier. */
export function* countIds(table: Table): Generator<number, IdCounts> {
  const id = table.columns.find(({ role }) => role === "identifier");
  if (!id) return { missing: 0, repeated: 0 };
  const seen = keySet((row) => cellText(id, row));
  let missing = 0;
  let repeated = 0;
  for (let row = 0; row < table.rows; row++) {
    if (row % rowsAtOnce === 0) yield row;
    const text = isMissing(id, row) ? "" : cellText(id, row);
    if (text === "") missing++;
    else if (seen.has(text)) repeated++;
    else seen.add(text, row);
  }
  return { missing, repeated };
}
