import type { Column } from "@/lib/schema/table";
import { rawCell } from "./cells/packed-texts";

/** A cell as text: exactly as it stood in the file where that is known, else in canonical form; "" when missing. */
export function cellText(column: Column, row: number): string {
  if (column.raw) return rawCell(column.raw, row);
  if (column.kind === "number") return numberText(column.values[row]!);
  if (column.kind === "date") return dateText(column.values[row]!, column.hasTime);
  return column.values[column.codes[row]!] ?? "";
}

function numberText(value: number): string {
  return Number.isNaN(value) ? "" : String(value);
}

/** `YYYY-MM-DD`, or `YYYY-MM-DDTHH:MM:SS` with milliseconds where there are any. */
export function dateText(time: number, hasTime: boolean): string {
  if (Number.isNaN(time)) return "";
  const iso = new Date(time).toISOString();
  return hasTime ? iso.replace(/(?:\.000)?Z$/, "") : iso.slice(0, iso.indexOf("T"));
}
