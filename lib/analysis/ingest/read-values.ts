import type { Reading } from "@/lib/schema/reading";
import { type DistinctTexts, firstTexts } from "./distinct-texts";
import { type DayOrder, orderEvidence, parseCompactDate, parseDate } from "./parse-date";
import { numberStyles, parseNumber, signOf } from "./parse-number";

/** What the distinct texts of a column stand for, in one way of reading them. */
export interface ValueReading {
  /** Per distinct text, NaN where it is missing or cannot be read. */
  readonly values: Float64Array;
  /** Rows that can be read. */
  readonly readable: number;
}

export interface DateReading extends ValueReading {
  readonly hasTime: boolean;
}

const tried = 500;

/**
 * Reads texts as numbers in the style that reads most rows, the file's decimal sign first. Styles that
 * read none of the first 500 distinct texts are not tried on the rest. O(distinct) time.
 */
export function readNumbers(
  distinct: DistinctTexts,
  decimal: Reading["decimal"],
): ValueReading | undefined {
  const first = firstTexts(distinct, tried);
  const sign = signOf(first[0] ?? "");
  const styles = [
    ...(sign === "" ? [] : numberStyles(decimal, sign)),
    ...numberStyles(decimal, ""),
  ];
  let best: ValueReading | undefined;
  for (const style of styles) {
    if (!first.some((text) => !Number.isNaN(parseNumber(text, style)))) continue;
    const reading = readAll(distinct, (text) => parseNumber(text, style));
    if (reading.readable > (best?.readable ?? 0)) best = reading;
    if (reading.readable === distinct.filled) break;
  }
  return best;
}

/** Reads texts as dates, the day before or after the month as the column's evidence has it. */
export function readDates(distinct: DistinctTexts, compact: boolean): DateReading | undefined {
  const { order } = dayOrder(distinct);
  const parse = (text: string) =>
    parseDate(text, order) ?? (compact ? parseCompactDate(text) : undefined);
  if (!firstTexts(distinct, tried).some((text) => parse(text) !== undefined)) return undefined;
  let hasTime = false;
  const reading = readAll(distinct, (text) => {
    const date = parse(text);
    hasTime ||= date?.hasTime === true;
    return date?.time ?? Number.NaN;
  });
  return { ...reading, hasTime };
}

/**
 * Whether days or months come first in dates such as 03/04/2025: what most dates that leave no choice
 * say. Ambiguous when none of them does and some could be read either way; the day comes first then.
 */
export function dayOrder({ texts, counts, missing }: DistinctTexts): {
  readonly order: DayOrder;
  readonly isAmbiguous: boolean;
} {
  let dayFirst = 0;
  let monthFirst = 0;
  let either = 0;
  for (let i = 0; i < texts.length; i++) {
    const evidence = missing[i] === 1 ? undefined : orderEvidence(texts[i]!);
    if (evidence === "day-first") dayFirst += counts[i]!;
    else if (evidence === "month-first") monthFirst += counts[i]!;
    else if (evidence === "either") either += counts[i]!;
  }
  return {
    order: monthFirst > dayFirst ? "month-first" : "day-first",
    isAmbiguous: dayFirst + monthFirst === 0 && either > 0,
  };
}

function readAll(distinct: DistinctTexts, parse: (text: string) => number): ValueReading {
  const { texts, counts, missing } = distinct;
  const values = new Float64Array(texts.length).fill(Number.NaN);
  let readable = 0;
  for (let i = 0; i < texts.length; i++) {
    if (missing[i] === 1) continue;
    const value = parse(texts[i]!);
    if (Number.isNaN(value)) continue;
    values[i] = value;
    readable += counts[i]!;
  }
  return { values, readable };
}
