import {
  formatCount,
  formatDay,
  formatScore,
  formatShare,
  formatValue,
} from "@/components/ui/formats";
import type { ProfileCell, ProfileRow } from "@/lib/schema/segment";

export type ProfileUnit = "units" | "index";

/** The value in the column's own units. */
export function valueText(row: ProfileRow, cell: ProfileCell): string {
  if (row.kind === "date") return formatDay(cell.value);
  return row.kind === "share" ? formatShare(cell.value) : formatValue(cell.value);
}

/** Against everyone = 100; where an index has no meaning, the distance in standard deviations. */
export function indexText(row: ProfileRow, cell: ProfileCell): string {
  if (Number.isFinite(cell.index)) return formatCount(cell.index);
  return row.kind === "date" ? formatDay(cell.value) : effectText(cell);
}

export function effectText({ effect }: ProfileCell): string {
  if (!Number.isFinite(effect)) return formatValue(effect);
  return `${effect < 0 ? "−" : "+"}${formatScore(Math.abs(effect), 1)} sd`;
}

/** As people say it: "Plan", or "Plan: Pro" for one category of it. */
export function rowName({ column, category }: ProfileRow): string {
  return category === undefined ? column : `${column}: ${category}`;
}
