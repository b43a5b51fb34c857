import type { Reading } from "@/lib/schema/reading";
import type { ColumnKind } from "@/lib/schema/table";
import { type DistinctTexts, firstTexts } from "../cells/distinct-texts";
import type { DateNumbers } from "./date-numbers";
import { areBooleans } from "./read-booleans";
import { type DateOptions, type DateReading, readDates } from "./read-dates";
import { type DecimalHabit, type NumberReading, readNumbers } from "./read-numbers";

/** Share of rows that must be readable for a column to be numbers or dates. */
const mostRows = 0.95;
/** Columns with at most this many distinct texts are categories, however few rows there are. */
const fewTexts = 50;
const longText = 64;
/** Distinct texts from which on eight digits that are all days are no coincidence. */
const enoughDays = 3;

/** What a column holds, with what was read of it on the way. */
export interface InferredKind {
  readonly kind: ColumnKind;
  readonly numbers?: NumberReading;
  readonly dates?: DateReading;
}

/**
 * What a column holds, judged by its distinct texts. Numbers with leading zeros and integers beyond
 * 2^53 would lose something as numbers and stay text. Numbers are dates where they can hardly be anything
 * else: eight digits that are all days, or a name that speaks of dates (`named`) and numbers as large as dates
 * of our time. A column without any value is a category.
 */
export function inferKind(
  distinct: DistinctTexts,
  habit: DecimalHabit,
  named: Exclude<DateNumbers, "all">,
  { decimal, ...options }: DateOptions & { readonly decimal?: Reading["decimal"] | undefined } = {},
): InferredKind {
  if (distinct.filled === 0) return { kind: "category" };
  if (distinct.distinct <= 4 && areBooleans(firstTexts(distinct, 4))) return { kind: "boolean" };
  const enough = distinct.filled * mostRows;
  const numbers = readNumbers(distinct, habit, decimal);
  const isNumber = numbers !== undefined && numbers.readable + numbers.writing.infinite >= enough;
  if (isNumber) {
    const allowed = named === "compact" && distinct.distinct < enoughDays ? undefined : named;
    const dates = allowed && readDates(distinct, { ...options, numbers: allowed });
    const isDate = dates?.writing.forms[0]?.form !== undefined && dates.readable >= enough;
    if (dates && isDate && dates.readable >= numbers.readable) return { kind: "date", dates };
    if (!holdsCodes(distinct)) return { kind: "number", numbers };
  } else {
    const dates = readDates(distinct, options);
    if (dates && dates.readable + dates.writing.contrary >= enough) return { kind: "date", dates };
  }
  return { kind: codedKind(distinct) };
}

/** Text where most cells differ or are long, else categories. */
export function codedKind(distinct: DistinctTexts): "text" | "category" {
  return isText(distinct) ? "text" : "category";
}

/** `007`: a number written so has its zeros for a reason. */
export function hasLeadingZero(text: string): boolean {
  return /^[+-]?0\d+$/.test(text);
}

/** An integer that a double cannot hold exactly. */
export function isLargeInteger(text: string): boolean {
  return text.length > 15 && /^[+-]?\d{16,}$/.test(text) && !Number.isSafeInteger(Number(text));
}

function holdsCodes({ texts, missing }: DistinctTexts): boolean {
  return texts.some(
    (text, i) => missing[i] === 0 && (hasLeadingZero(text) || isLargeInteger(text)),
  );
}

function isText(distinctTexts: DistinctTexts): boolean {
  const { distinct, filled } = distinctTexts;
  if (distinct > fewTexts && distinct * 2 > filled) return true;
  const { texts, counts, missing } = distinctTexts;
  let characters = 0;
  for (let i = 0; i < texts.length; i++) {
    if (missing[i] === 0) characters += texts[i]!.length * counts[i]!;
  }
  return characters > longText * filled;
}
