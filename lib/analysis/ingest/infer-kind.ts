import type { Reading } from "@/lib/schema/reading";
import type { ColumnKind } from "@/lib/schema/table";
import { type DistinctTexts, firstTexts } from "./distinct-texts";
import { areBooleans } from "./read-booleans";
import { readDates, readNumbers } from "./read-values";

/** Share of rows that must be readable for a column to be numbers or dates. */
const mostRows = 0.95;
/** Columns with at most this many distinct texts are categories, however few rows there are. */
const fewTexts = 50;
const longText = 64;

/**
 * What a column holds, judged by its distinct texts. Numbers with leading zeros and integers beyond
 * 2^53 would lose something as numbers and stay text. A column without any value is a category.
 */
export function inferKind(distinct: DistinctTexts, decimal: Reading["decimal"]): ColumnKind {
  if (distinct.filled === 0) return "category";
  if (distinct.distinct <= 4 && areBooleans(firstTexts(distinct, 4))) return "boolean";
  const enough = distinct.filled * mostRows;
  const numbers = readNumbers(distinct, decimal);
  const isNumber = numbers !== undefined && numbers.readable + infiniteRows(distinct) >= enough;
  if (isNumber && !holdsCodes(distinct)) return "number";
  if (!isNumber) {
    const dates = readDates(distinct, false);
    if (dates !== undefined && dates.readable >= enough) return "date";
  }
  return isText(distinct) ? "text" : "category";
}

/** `007`: a number written so has its zeros for a reason. */
export function hasLeadingZero(text: string): boolean {
  return /^[+-]?0\d+$/.test(text);
}

/** An integer that a double cannot hold exactly. */
export function isLargeInteger(text: string): boolean {
  return /^[+-]?\d{16,}$/.test(text) && !Number.isSafeInteger(Number(text));
}

function holdsCodes({ texts, missing }: DistinctTexts): boolean {
  return texts.some(
    (text, i) => missing[i] === 0 && (hasLeadingZero(text) || isLargeInteger(text)),
  );
}

/** Rows that hold a number too large to be one, or infinity: numbers in kind, but not readable. */
function infiniteRows({ texts, counts, missing }: DistinctTexts): number {
  let rows = 0;
  for (let i = 0; i < texts.length; i++) {
    const text = texts[i]!;
    if (missing[i] === 0 && text.length < 400 && isInfinite(text)) rows += counts[i]!;
  }
  return rows;
}

function isInfinite(text: string): boolean {
  if (/^[+-]?(?:inf(?:inity)?|∞)$/i.test(text)) return true;
  return /^[+-]?\d+(?:\.\d*)?e\+?\d{3,}$/i.test(text) && !Number.isFinite(Number(text));
}

function isText({ texts, counts, missing, filled, distinct }: DistinctTexts): boolean {
  if (distinct > fewTexts && distinct * 2 > filled) return true;
  let characters = 0;
  for (let i = 0; i < texts.length; i++) {
    if (missing[i] === 0) characters += texts[i]!.length * counts[i]!;
  }
  return characters > longText * filled;
}
