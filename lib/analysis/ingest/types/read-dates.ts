import type { DateForm, DateOrder, DateWriting } from "@/lib/schema/table";
import { type DistinctTexts, firstTexts } from "../cells/distinct-texts";
import { type DateNumbers, dateNumbers } from "./date-numbers";
import {
  type DateStyle,
  orderEvidence,
  type ParsedDate,
  parseCompactDate,
  parseDate,
  saysDayBeforeMonth,
  usualPivot,
} from "./parse-date";
import type { ValueReading } from "./value-reading";

export interface DateReading extends ValueReading {
  readonly hasTime: boolean;
  readonly writing: DateWriting;
}

export interface DateOptions {
  /** What a person decided for dates such as 03/04/2025. */
  readonly order?: DateOrder | undefined;
  /** Two-digit years from here on are of the twentieth century; 69 unless given. */
  readonly pivot?: number;
  /** Which plain numbers may be dates; none unless given. */
  readonly numbers?: DateNumbers | undefined;
}

const tried = 500;

/**
 * Reads texts as dates, in any mixture of forms. The order of day, month and year in dates such as
 * 03/04/2025 is the one a person fixed, else what most dates that leave no choice say; when none does,
 * the day comes first and the writing says that it is ambiguous. Undefined when nothing is a date.
 * O(distinct) time.
 */
export function readDates(
  distinct: DistinctTexts,
  { order: fixed, pivot = usualPivot, numbers }: DateOptions = {},
): DateReading | undefined {
  if (numbers !== undefined) {
    const counted = dateNumbers(distinct, numbers);
    if (counted) return { ...counted, writing: { ...counted.writing, pivot } };
  }
  const first = firstTexts(distinct, tried);
  const parse = (text: string, style: DateStyle) =>
    parseDate(text, style) ?? (numbers === "all" ? parseCompactDate(text) : undefined);
  const trial = { order: "day-first", isDayBeforeMonth: false, pivot } as const;
  const others = [{ order: "month-first" }, { order: "year-first" }, { isDayBeforeMonth: true }];
  const styles = [trial, ...others.map((other) => ({ ...trial, ...other }) as DateStyle)];
  if (!first.some((text) => styles.some((style) => parse(text, style)))) return undefined;
  const possible = [...styles.slice(0, 3), ...(isDayBeforeMonth(distinct) ? [styles[3]!] : [])];
  if (!first.some((text) => possible.some((style) => parse(text, style)))) return undefined;
  const { order, ambiguous } = orderOf(distinct, fixed);
  const style = { order, isDayBeforeMonth: isDayBeforeMonth(distinct), pivot };
  const { texts, counts, missing } = distinct;
  const values = new Float64Array(texts.length).fill(Number.NaN);
  const forms = new Map<DateForm, number>();
  const sum = { readable: 0, shortYears: 0, zoned: 0, contrary: 0 };
  let hasTime = false;
  for (let i = 0; i < texts.length; i++) {
    if (missing[i] === 1) continue;
    const text = texts[i]!;
    const rows = counts[i]!;
    const date = parse(text, style);
    if (!date) {
      if (possible.some((other) => parse(text, other))) sum.contrary += rows;
      continue;
    }
    values[i] = date.time;
    hasTime ||= date.hasTime;
    note(date, rows, sum, forms);
  }
  const { readable, ...counted } = sum;
  const writing = {
    forms: sorted(forms),
    order,
    ...counted,
    pivot,
    ...(ambiguous === undefined ? {} : { ambiguous }),
  };
  return { values, readable, hasTime, writing };
}

function note(
  date: ParsedDate,
  rows: number,
  sum: { readable: number; shortYears: number; zoned: number },
  forms: Map<DateForm, number>,
): void {
  sum.readable += rows;
  if (date.isShortYear) sum.shortYears += rows;
  if (date.isZoned) sum.zoned += rows;
  forms.set(date.form, (forms.get(date.form) ?? 0) + rows);
}

function sorted(forms: ReadonlyMap<DateForm, number>): DateWriting["forms"] {
  return [...forms].map(([form, rows]) => ({ form, rows })).sort((a, b) => b.rows - a.rows);
}

function orderOf({ texts, counts, missing }: DistinctTexts, fixed: DateOrder | undefined) {
  if (fixed) return { order: fixed };
  const rows = { "day-first": 0, "month-first": 0, "year-first": 0 };
  let example: string | undefined;
  for (let i = 0; i < texts.length; i++) {
    const evidence = missing[i] === 1 ? undefined : orderEvidence(texts[i]!);
    if (evidence === undefined || evidence === "same") continue;
    if (evidence === "either") example ??= texts[i]!;
    else rows[evidence] += counts[i]!;
  }
  const best = (["day-first", "month-first", "year-first"] as const).reduce((a, b) =>
    rows[b] > rows[a] ? b : a,
  );
  if (rows["year-first"] > 0 && rows["month-first"] <= rows["year-first"])
    return { order: "year-first" as const };
  return rows[best] === 0 ? { order: best, ambiguous: example } : { order: best };
}

/** Two different dates at least must say so: the form is rare, and a slip of the pen is not. */
function isDayBeforeMonth({ texts, counts, missing }: DistinctTexts): boolean {
  let before = 0;
  let after = 0;
  let witnesses = 0;
  for (let i = 0; i < texts.length; i++) {
    const says = missing[i] === 1 ? undefined : saysDayBeforeMonth(texts[i]!);
    if (says === true) {
      before += counts[i]!;
      witnesses++;
    } else if (says === false) after += counts[i]!;
  }
  return before > after && witnesses > 1;
}
