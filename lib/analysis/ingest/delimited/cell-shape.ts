import { defaultMissing, missingTest } from "../types/missing-tokens";
import { parseDate, usualPivot } from "../types/parse-date";
import { numberStyles, parseNumber } from "../types/parse-number";

export type CellShape = "empty" | "number" | "date" | "text";

const isMissing = missingTest(defaultMissing);
const styles = numberStyles(".");
const dayFirst = { order: "day-first", isDayBeforeMonth: false, pivot: usualPivot } as const;
const monthFirst = { ...dayFirst, order: "month-first" } as const;

/** What a cell looks like on its own, in any way of writing numbers and dates. */
export function cellShape(cell: string): CellShape {
  if (isMissing(cell)) return "empty";
  const text = cell.trim();
  if (text.length > 64) return "text";
  if (/\d/.test(text) && styles.some((style) => !Number.isNaN(parseNumber(text, style))))
    return "number";
  if (parseDate(text, dayFirst) ?? parseDate(text, monthFirst)) return "date";
  return /^\d{1,2}:\d{2}(:\d{2}([.,]\d+)?)?$/.test(text) ? "date" : "text";
}
