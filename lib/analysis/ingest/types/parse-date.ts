import type { DateForm, DateOrder } from "@/lib/schema/table";
import { daysIn, daysSinceEpoch, weekDay } from "./calendar-days";
import { monthOf } from "./month-names";

export interface ParsedDate {
  /** Milliseconds since 1970-01-01T00:00Z of the wall clock as written. */
  readonly time: number;
  readonly hasTime: boolean;
  readonly form: DateForm;
  readonly isShortYear: boolean;
  readonly isZoned: boolean;
}

/** How a column's dates are to be read where a single one leaves it open. */
export interface DateStyle {
  readonly order: DateOrder;
  /** 2013-11-02 is the eleventh of February. */
  readonly isDayBeforeMonth: boolean;
  /** Two-digit years from here on are of the twentieth century. */
  readonly pivot: number;
}

/** Years of two digits from 69 on are of the twentieth century, as POSIX has it. */
export const usualPivot = 69;
const longestDate = 72;
const dayMs = 86_400_000;

const clock =
  "(?:(?:[T ]|, ?| at )\\s*(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9}))?)?\\s*(?:([AaPp])\\.?[Mm]\\.?|Uhr|h)?\\s*((?:Z|[A-Z]{2,4})?(?:[+-]\\d{2}(?::?\\d{2})?)?)(?: \\([^)]*\\))?)?";
const dayName = "(?:\\p{L}{2,12}\\.?,? +)?";
const month = "(\\p{L}{3,10})\\.?";
const suffix = "(?:st|nd|rd|th|er|\\.|º|ª)?";
const joint = "(?:\\s+(?:de|of|di)\\s+|[-/ ,]{0,2})";
const yearFirst = new RegExp(`^(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})${clock}$`);
const yearLast = new RegExp(`^(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4}|\\d{2})${clock}$`);
const namedDayFirst = new RegExp(
  `^${dayName}(\\d{1,2})${suffix}${joint}${month}${joint}(\\d{4}|\\d{2})${clock}$`,
  "u",
);
const namedMonthFirst = new RegExp(
  `^${dayName}${month}[-/ ](\\d{1,2})${suffix},?[-/ ](\\d{4}|\\d{2})${clock}$`,
  "u",
);
const namedYearFirst = new RegExp(`^(\\d{4})[-/ ]${month}[-/ ](\\d{1,2})${clock}$`, "u");
const namedMonth = new RegExp(`^(?:${month}${joint}(\\d{4})|(\\d{4})[-/ ]${month})$`, "u");
const plainMonth = /^(?:(\d{4})-(\d{2})|(\d{1,2})[/.](\d{4}))$/;
const week = /^(\d{4})-?W(\d{2})(?:-?([1-7]))?$/;
const stamp = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})?()()()(Z|[+-]\d{2}:?\d{2})?$/;
const compact = /^(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2}))?$/;

/** The date that trimmed text stands for, or undefined. A time zone is read over: the wall clock is kept. */
export function parseDate(text: string, style: DateStyle): ParsedDate | undefined {
  const { length } = text;
  if (length < 6 || length > longestDate) return undefined;
  const lead = text.charCodeAt(0);
  if (lead >= 48 && lead <= 57) {
    const found = text.charCodeAt(4) <= 57 ? fromDigits(text, style) : undefined;
    return found ?? fromShortDigits(text, style) ?? fromNames(text, style);
  }
  return /\d/.test(text) ? fromNames(text, style) : undefined;
}

function fromDigits(text: string, { isDayBeforeMonth }: DateStyle): ParsedDate | undefined {
  const iso = yearFirst.exec(text);
  if (iso) {
    const [second, third] = [Number(iso[3]), Number(iso[4])];
    const [monthNumber, day] = isDayBeforeMonth ? [third, second] : [second, third];
    const form = iso[2] === "-" && !isDayBeforeMonth ? "iso" : "year-first";
    return assemble(Number(iso[1]), monthNumber, day, iso, 5, form, false);
  }
  const stamped = stamp.exec(text);
  if (!stamped) return undefined;
  const [, year, monthText, day] = stamped;
  return assemble(Number(year), Number(monthText), Number(day), stamped, 4, "iso", false);
}

function fromShortDigits(text: string, { order, pivot }: DateStyle): ParsedDate | undefined {
  const plain = yearLast.exec(text);
  if (plain) {
    const [first, second, last] = [plain[1]!, Number(plain[3]), plain[4]!];
    if (order === "year-first" && last.length === 2) {
      const year = fullYear(first.padStart(2, "0"), pivot);
      return assemble(year, second, Number(last), plain, 5, "numeric", true);
    }
    const isMonthFirst = order === "month-first";
    const [day, monthNumber] = isMonthFirst ? [second, Number(first)] : [Number(first), second];
    const isShort = last.length === 2;
    return assemble(fullYear(last, pivot), monthNumber, day, plain, 5, "numeric", isShort);
  }
  const weeks = week.exec(text);
  if (weeks) {
    const day = weekDay(Number(weeks[1]), Number(weeks[2]), Number(weeks[3] ?? 1));
    return day === undefined ? undefined : dated(day * dayMs, "week");
  }
  const months = plainMonth.exec(text);
  if (!months) return undefined;
  const [year, monthNumber] = [Number(months[1] ?? months[4]), Number(months[2] ?? months[3])];
  return assemble(year, monthNumber, 1, months, 9, "month", false);
}

function fromNames(text: string, { pivot }: DateStyle): ParsedDate | undefined {
  const dayFirst = namedDayFirst.exec(text);
  if (dayFirst) {
    const [, day, name, year] = dayFirst;
    return named(fullYear(year!, pivot), name!, Number(day), dayFirst, year!.length === 2);
  }
  const monthFirst = namedMonthFirst.exec(text);
  if (monthFirst) {
    const [, name, day, year] = monthFirst;
    return named(fullYear(year!, pivot), name!, Number(day), monthFirst, year!.length === 2);
  }
  const first = namedYearFirst.exec(text);
  if (first) return named(Number(first[1]), first[2]!, Number(first[3]), first, false);
  const whole = namedMonth.exec(text);
  if (!whole) return undefined;
  const monthNumber = monthOf((whole[1] ?? whole[4])!);
  return assemble(Number(whole[2] ?? whole[3]), monthNumber, 1, whole, 9, "month", false);
}

function named(
  year: number,
  name: string,
  day: number,
  match: RegExpExecArray,
  isShortYear: boolean,
) {
  return assemble(year, monthOf(name), day, match, 4, "named-month", isShortYear);
}

/** `20130211` or `20130211101500`, which is a number unless the column says otherwise. */
export function parseCompactDate(text: string): ParsedDate | undefined {
  const match = compact.exec(text);
  if (!match) return undefined;
  return assemble(Number(match[1]), Number(match[2]), Number(match[3]), match, 4, "compact", false);
}

/** What one date says about which of its three numbers comes first; undefined for other texts. */
export function orderEvidence(text: string): DateOrder | "either" | "same" | undefined {
  const match = text.length <= longestDate ? yearLast.exec(text) : null;
  if (!match) return undefined;
  const [first, second] = [Number(match[1]), Number(match[3])];
  if (match[4]!.length === 2 && (first > 31 || first === 0)) return "year-first";
  if (first === second) return "same";
  if (first > 12) return "day-first";
  if (second > 12) return "month-first";
  return match[2] === "." ? "day-first" : "either";
}

/** True for 2013-25-02, false for 2013-02-25, undefined for other texts. */
export function saysDayBeforeMonth(text: string): boolean | undefined {
  const match = text.length <= longestDate ? yearFirst.exec(text) : null;
  if (!match) return undefined;
  if (Number(match[3]) > 12) return true;
  return Number(match[4]) > 12 ? false : undefined;
}

function fullYear(text: string, pivot: number): number {
  const year = Number(text);
  if (text.length > 2) return year;
  return year >= pivot ? 1900 + year : 2000 + year;
}

function dated(time: number, form: DateForm): ParsedDate {
  return { time, hasTime: false, form, isShortYear: false, isZoned: false };
}

/** `match` holds hour, minute, second, fraction, half of the day and zone from `clockAt` on. */
function assemble(
  year: number,
  monthNumber: number,
  day: number,
  match: RegExpExecArray,
  clockAt: number,
  form: DateForm,
  isShortYear: boolean,
): ParsedDate | undefined {
  if (monthNumber < 1 || monthNumber > 12 || day < 1 || day > daysIn(year, monthNumber))
    return undefined;
  const midnight = daysSinceEpoch(year, monthNumber, day) * dayMs;
  const hourText = match[clockAt];
  if (hourText === undefined)
    return { time: midnight, hasTime: false, form, isShortYear, isZoned: false };
  const hour = fullHour(Number(hourText), match[clockAt + 4]);
  const minute = Number(match[clockAt + 1]);
  const second = Number(match[clockAt + 2] ?? 0);
  if (hour > 24 || minute > 59 || second > 60 || (hour === 24 && minute + second > 0))
    return undefined;
  const milliseconds = Math.trunc(Number(`0.${match[clockAt + 3] || 0}`) * 1000);
  return {
    time: midnight + ((hour * 60 + minute) * 60 + second) * 1000 + milliseconds,
    hasTime: true,
    form,
    isShortYear,
    isZoned: (match[clockAt + 5] ?? "") !== "",
  };
}

function fullHour(hour: number, half: string | undefined): number {
  if (half === undefined || half === "") return hour;
  if (hour < 1 || hour > 12) return Number.POSITIVE_INFINITY;
  return (hour % 12) + (half.toLowerCase() === "p" ? 12 : 0);
}
