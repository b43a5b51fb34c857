import type { Reading } from "@/lib/schema/reading";

const judgedColumns = 200;

/** Cells that can only be numbers with a decimal comma, and the same for the point. */
const commaOnly = /^[+-]?(?:\d{1,3}(?:\.\d{3})+,\d+|\d+,(?:\d{1,2}|\d{4,})|0,\d+|\d{4,},\d+)$/;
const pointOnly = /^[+-]?(?:\d{1,3}(?:,\d{3})+\.\d+|\d+\.(?:\d{1,2}|\d{4,})|0\.\d+|\d{4,}\.\d+)$/;

export interface DecimalGuess {
  readonly sign: Reading["decimal"];
  /** In [0, 1]. */
  readonly confidence: number;
}

/**
 * The decimal sign that most cells speak for; where none does, the point, except that a lone comma
 * before three digits in a file separated by semicolons is taken for a decimal comma.
 */
export function detectDecimal(
  records: readonly (readonly string[])[],
  delimiter: string,
): DecimalGuess {
  let commas = 0;
  let points = 0;
  let unclear = 0;
  let unclearPoints = 0;
  for (const cells of records) {
    for (const cell of cells.slice(0, judgedColumns)) {
      const text = cell.trim().replace(/^\p{Sc}\s*|\s*[\p{Sc}%]$/gu, "");
      if (commaOnly.test(text)) commas++;
      else if (pointOnly.test(text)) points++;
      else if (/^[+-]?[1-9]\d{0,2}([.,])\d{3}$/.test(text)) {
        if (text.includes(",")) unclear++;
        else unclearPoints++;
      }
    }
  }
  if (commas !== points) {
    const most = Math.max(commas, points);
    return { sign: commas > points ? "," : ".", confidence: most / (commas + points) };
  }
  const isContested = commas > 0 || unclear + unclearPoints > 0;
  return {
    sign: delimiter === ";" && unclear > 0 ? "," : ".",
    confidence: isContested ? 0.5 : 1,
  };
}
