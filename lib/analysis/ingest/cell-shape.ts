import { defaultMissing, missingTest } from "./missing-tokens";
import { parseDate } from "./parse-date";
import { numberStyles, parseNumber, signOf } from "./parse-number";

export type CellShape = "empty" | "number" | "date" | "text";

const isMissing = missingTest(defaultMissing);
const styles = numberStyles(".", "");

/** What a cell looks like on its own, in any way of writing numbers and dates. */
export function cellShape(cell: string): CellShape {
  if (isMissing(cell)) return "empty";
  const text = cell.trim();
  if (text.length > 64) return "text";
  const sign = signOf(text);
  const own = sign === "" ? styles : numberStyles(".", sign);
  if (/\d/.test(text) && own.some((style) => !Number.isNaN(parseNumber(text, style))))
    return "number";
  if (parseDate(text, "day-first") ?? parseDate(text, "month-first")) return "date";
  return /^\d{1,2}:\d{2}(:\d{2}([.,]\d+)?)?$/.test(text) ? "date" : "text";
}
