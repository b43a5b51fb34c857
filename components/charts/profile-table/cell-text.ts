import { formatAnswer, isYear } from "@/components/ui/column-format";
import {
  formatCount,
  formatDay,
  formatMean,
  formatScore,
  formatShare,
  formatValue,
} from "@/components/ui/formats";
import type { Estimate, ProfileDetailCell } from "@/lib/schema/description";
import type { ProfileCell, ProfileRow } from "@/lib/schema/segment";
import { profileTableWords as words } from "./words";

export const profileUnits = ["index", "units", "median", "difference"] as const;
export type ProfileUnit = (typeof profileUnits)[number];

/** With fewer values than this a segment's figures say nothing. */
export const fewestValues = 5;

/** The value in the column's own units. */
export function valueText(row: ProfileRow, cell: Pick<ProfileCell, "value">): string {
  if (row.kind === "date") return formatDay(cell.value);
  if (row.kind === "share") return formatShare(cell.value);
  return isYear(row.column, cell.value) ? String(Math.round(cell.value)) : formatMean(cell.value);
}

/** The middle value in the column's own units; of a share the share. */
function medianText(row: ProfileRow, cell: ProfileCell, median: number | undefined): string {
  if (row.kind === "share") return valueText(row, cell);
  return median === undefined ? "…" : valueText(row, { value: median });
}

/** Against everyone = 100; where an index has no meaning, the distance in standard deviations. */
export function indexText(row: ProfileRow, cell: ProfileCell): string {
  if (Number.isFinite(cell.index)) return formatCount(cell.index);
  return row.kind === "date" ? formatDay(cell.value) : effectText(cell);
}

export function effectText({ effect }: ProfileCell): string {
  return Number.isFinite(effect) ? `${signed(effect, 1)} sd` : formatValue(effect);
}

/** The standardized difference and half its interval: "+0.52 ±0.11". */
export function differenceText(detail: ProfileDetailCell | undefined): string {
  if (!detail) return "…";
  if (detail.count < fewestValues) return words.tooFewCell;
  const { value, low, high } = detail.effect;
  if (!Number.isFinite(value)) return formatValue(value);
  return `${signed(value, 2)} ±${formatScore((high - low) / 2)}`;
}

export function signed(value: number, decimals: number): string {
  return `${value < 0 ? "−" : "+"}${formatScore(Math.abs(value), decimals)}`;
}

/** How far from everyone else, as a sentence. */
export function effectSentence(row: ProfileRow, { value, low, high }: Estimate): string {
  const tell = row.kind === "share" ? words.shareEffect : words.effect;
  return tell(signed(value, 2), signed(low, 2), signed(high, 2));
}

/** What stands in a cell. */
export function cellText(
  row: ProfileRow,
  cell: ProfileCell,
  detail: ProfileDetailCell | undefined,
  unit: ProfileUnit,
): string {
  if (unit === "units") return valueText(row, cell);
  if (unit === "median") return medianText(row, cell, detail?.median);
  return unit === "index" ? indexText(row, cell) : differenceText(detail);
}

/** As people say it: "Plan", or "Plan: Pro" for one category of it. */
export function rowName({ column, category }: ProfileRow): string {
  return category === undefined ? column : `${column}: ${formatAnswer(category)}`;
}
