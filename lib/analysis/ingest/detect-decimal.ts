import type { Reading } from "@/lib/schema/reading";

const judgedColumns = 200;

/** Cells that can only be numbers with a decimal comma, and the same for the point. */
const commaOnly = /^[+-]?(?:\d{1,3}(?:\.\d{3})+,\d+|\d+,(?:\d{1,2}|\d{4,})|0,\d+|\d{4,},\d+)$/;
const pointOnly = /^[+-]?(?:\d{1,3}(?:,\d{3})+\.\d+|\d+\.(?:\d{1,2}|\d{4,})|0\.\d+|\d{4,}\.\d+)$/;

/**
 * The decimal sign that most cells speak for; where none does, the point, except that a lone comma
 * before three digits in a file separated by semicolons is taken for a decimal comma.
 */
export function detectDecimal(
  records: readonly (readonly string[])[],
  delimiter: string,
): Reading["decimal"] {
  let commas = 0;
  let points = 0;
  let unclear = 0;
  for (const cells of records) {
    for (const cell of cells.slice(0, judgedColumns)) {
      const text = cell.trim().replace(/^\p{Sc}\s*|\s*[\p{Sc}%]$/gu, "");
      if (commaOnly.test(text)) commas++;
      else if (pointOnly.test(text)) points++;
      else if (/^[+-]?\d{1,3},\d{3}$/.test(text)) unclear++;
    }
  }
  if (commas !== points) return commas > points ? "," : ".";
  return delimiter === ";" && unclear > 0 ? "," : ".";
}
