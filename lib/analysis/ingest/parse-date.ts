import { monthOf } from "./month-names";

export type DayOrder = "day-first" | "month-first";

export interface ParsedDate {
  /** Milliseconds since 1970-01-01T00:00Z of the wall clock as written. */
  readonly time: number;
  readonly hasTime: boolean;
}

const clock =
  "(?:(?:[T ]|, ?)\\s*(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9}))?)?\\s*([AaPp][Mm])?\\s*(?:Z|UTC|GMT|[+-]\\d{2}:?\\d{2})?)?";
const yearFirst = new RegExp(`^(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})${clock}$`);
const yearLast = new RegExp(`^(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4}|\\d{2})${clock}$`);
const dayName = "(?:\\p{L}{2,10}\\.?,? +)?";
const namedDayFirst = new RegExp(
  `^${dayName}(\\d{1,2})(?:st|nd|rd|th|\\.)?[-/ ]?(\\p{L}{3,10})\\.?[-/ ,]{0,2}(\\d{4}|\\d{2})${clock}$`,
  "u",
);
const namedMonthFirst = new RegExp(
  `^${dayName}(\\p{L}{3,10})\\.?[-/ ](\\d{1,2})(?:st|nd|rd|th)?,?[-/ ](\\d{4}|\\d{2})${clock}$`,
  "u",
);
const compact = /^(\d{4})(\d{2})(\d{2})$/;
const longestDate = 48;

/**
 * The date that trimmed text stands for, or undefined. Years of two digits from 69 on are of the
 * twentieth century, as POSIX has it. A time zone is read over: the wall clock is kept as written.
 */
export function parseDate(text: string, order: DayOrder): ParsedDate | undefined {
  if (text.length < 5 || text.length > longestDate || !/\d/.test(text)) return undefined;
  const iso = yearFirst.exec(text);
  if (iso) return assemble(Number(iso[1]), Number(iso[3]), Number(iso[4]), iso, 5);
  const plain = yearLast.exec(text);
  if (plain) {
    const [first, second] = [Number(plain[1]), Number(plain[3])];
    const [day, month] = order === "day-first" ? [first, second] : [second, first];
    return assemble(fullYear(plain[4]!), month, day, plain, 5);
  }
  const dayFirst = namedDayFirst.exec(text);
  if (dayFirst)
    return assemble(
      fullYear(dayFirst[3]!),
      monthOf(dayFirst[2]!),
      Number(dayFirst[1]),
      dayFirst,
      4,
    );
  const monthFirst = namedMonthFirst.exec(text);
  if (monthFirst)
    return assemble(
      fullYear(monthFirst[3]!),
      monthOf(monthFirst[1]!),
      Number(monthFirst[2]),
      monthFirst,
      4,
    );
  return undefined;
}

/** `20130211`, which is read as a date only when someone says that it is one. */
export function parseCompactDate(text: string): ParsedDate | undefined {
  const match = compact.exec(text);
  return match
    ? assemble(Number(match[1]), Number(match[2]), Number(match[3]), match, 4)
    : undefined;
}

/** What one date says about whether the day or the month comes first; undefined for other texts. */
export function orderEvidence(text: string): DayOrder | "either" | "same" | undefined {
  const match = text.length <= longestDate ? yearLast.exec(text) : null;
  if (!match) return undefined;
  const [first, second] = [Number(match[1]), Number(match[3])];
  if (first === second) return "same";
  if (first > 12) return "day-first";
  if (second > 12) return "month-first";
  return match[2] === "." ? "day-first" : "either";
}

function fullYear(text: string): number {
  const year = Number(text);
  if (text.length > 2) return year;
  return year >= 69 ? 1900 + year : 2000 + year;
}

function assemble(
  year: number,
  month: number,
  day: number,
  match: RegExpExecArray,
  clockAt: number,
): ParsedDate | undefined {
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return undefined;
  const midnight = daysSinceEpoch(year, month, day) * 86_400_000;
  const hourText = match[clockAt];
  if (hourText === undefined) return { time: midnight, hasTime: false };
  const hour = fullHour(Number(hourText), match[clockAt + 4]);
  const minute = Number(match[clockAt + 1]);
  const second = Number(match[clockAt + 2] ?? 0);
  if (hour > 24 || minute > 59 || second > 60 || (hour === 24 && minute + second > 0))
    return undefined;
  const milliseconds = Math.trunc(Number(`0.${match[clockAt + 3] ?? 0}`) * 1000);
  return {
    time: midnight + ((hour * 60 + minute) * 60 + second) * 1000 + milliseconds,
    hasTime: true,
  };
}

function fullHour(hour: number, half: string | undefined): number {
  if (half === undefined) return hour;
  if (hour < 1 || hour > 12) return Number.POSITIVE_INFINITY;
  return (hour % 12) + (half.toLowerCase() === "pm" ? 12 : 0);
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Days from 1970-01-01 in the proleptic Gregorian calendar; H. Hinnant's days_from_civil. */
function daysSinceEpoch(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}
