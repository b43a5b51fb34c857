import { cellText } from "@/lib/analysis/ingest/cell-text";
import type { ColumnProfile } from "@/lib/schema/profile";
import type { Column } from "@/lib/schema/table";
import { countValues } from "./count-values";
import { histogram } from "./histogram";
import { outliers } from "./outliers";
import { summarizeNumbers } from "./summarize-numbers";
import { unitMixture } from "./unit-mixture";

const mostExamples = 3;

/** What one column holds. Numbers and dates cost O(rows log rows), the others O(rows). */
export function profileColumn(column: Column, rows: number): ColumnProfile {
  const base = {
    name: column.name,
    kind: column.kind,
    role: column.role,
    rows,
    unreadable: column.unreadable,
    ...(column.meaning && { meaning: column.meaning }),
    ...(column.reading && { reading: column.reading }),
    examples: firstCells(column, rows),
  };
  if (column.kind !== "number" && column.kind !== "date") {
    const { distinct, missing, top } = countValues(column);
    return { ...base, missing, distinct, top };
  }
  const summary = summarizeNumbers(column.values);
  if (!summary) return { ...base, missing: rows, distinct: 0 };
  const { range, distinct, sorted } = summary;
  const spread = { range, histogram: histogram(sorted) };
  const found = { ...base, missing: rows - sorted.length, distinct, ...spread };
  if (column.kind === "date") return found;
  const far = column.role === "identifier" ? undefined : outliers(sorted);
  const mixture = isQuantity(found) ? unitMixture(sorted) : undefined;
  return { ...found, ...(far && { outliers: far }), ...(mixture && { unitMixture: mixture }) };
}

/** Numbers that count or measure something, not codes or places. */
function isQuantity({ role, meaning }: ColumnProfile): boolean {
  if (role === "identifier") return false;
  const { meaning: stands } = meaning ?? {};
  return stands !== "latitude" && stands !== "longitude" && stands !== "birth-year";
}

/** Whether the cell holds no value of the column's kind. */
export function isMissing(column: Column, row: number): boolean {
  if (column.kind === "number" || column.kind === "date") return Number.isNaN(column.values[row]!);
  return column.codes[row]! < 0;
}

function firstCells(column: Column, rows: number): string[] {
  const cells: string[] = [];
  for (let row = 0; row < rows && cells.length < mostExamples; row++) {
    if (!isMissing(column, row)) cells.push(cellText(column, row));
  }
  return cells;
}
