import { cellText } from "@/lib/analysis/ingest/cell-text";
import type { FoundCustomer, FoundCustomers } from "@/lib/schema/found-customers";
import type { Prepared } from "@/lib/schema/prepared";
import type { Steps } from "@/lib/schema/progress";

const rowsPerBlock = 65_536;
const mostFound = 20;

type Sought = Pick<Prepared, "table" | "tableRows" | "rowsSetAside">;

/**
 * The customers whose identifier is, starts with or contains a text, whatever its case, in this order and that of the table; at most
 * twenty, and how many there are. Rows that were set aside are found too, with the reason. Without an identifier, or where none has it, a number is
 * that of the row, from 1. Nothing is found for a blank text. O(rows · length).
 */
export function* findCustomers(prepared: Sought, text: string): Steps<FoundCustomers, never> {
  const { table } = prepared;
  const wanted = folded(text);
  const column = table.columns.find(({ role }) => role === "identifier");
  const kinds: number[][] = [[], [], []];
  let total = 0;
  for (let from = 0; column && wanted !== "" && from < table.rows; from += rowsPerBlock) {
    yield { stage: "find", done: from, total: table.rows };
    const to = Math.min(from + rowsPerBlock, table.rows);
    for (let row = from; row < to; row++) {
      const cell = folded(cellText(column, row));
      if (!cell.includes(wanted)) continue;
      total++;
      const list = kinds[cell === wanted ? 0 : cell.startsWith(wanted) ? 1 : 2]!;
      if (list.length < mostFound) list.push(row);
    }
  }
  const rows = kinds.flat().slice(0, mostFound);
  if (total > 0) return { customers: rows.map((row) => customerOf(prepared, row)), total };
  const row = rowOf(wanted, table.rows);
  if (row === null) return { customers: [], total: 0 };
  return { customers: [customerOf(prepared, row)], total: 1 };
}

function customerOf({ table, tableRows, rowsSetAside }: Sought, tableRow: number): FoundCustomer {
  const column = table.columns.find(({ role }) => role === "identifier");
  const row = positionOf(tableRows, tableRow);
  const aside = row < 0 ? rowsSetAside.find((one) => one.row === tableRow) : undefined;
  return {
    tableRow,
    row: row < 0 ? null : row,
    identifier: column ? cellText(column, tableRow) : "",
    meaning: column?.meaning?.meaning ?? null,
    reason: aside?.reason ?? null,
  };
}

function folded(text: string): string {
  return text.trim().normalize("NFC").toLowerCase();
}

/** "118", "#118" or "row 118". */
function rowOf(wanted: string, rows: number): number | null {
  const number = Number(/^(?:#|row )?(\d{1,12})$/u.exec(wanted)?.[1] ?? Number.NaN);
  return number >= 1 && number <= rows ? number - 1 : null;
}

/** Where a value stands in ascending ones; −1 where it does not. */
function positionOf(ascending: Uint32Array, value: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return ascending[low] === value ? low : -1;
}
