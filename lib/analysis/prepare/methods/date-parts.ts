const dayMs = 86_400_000;

const dateParts = ["year", "quarter", "month", "day", "weekday", "hour", "age"] as const;
export type DatePart = (typeof dateParts)[number];

/**
 * One part of each date, from its wall clock as written: the year, quarter 1 to 4, month 1 to 12, day of the month 1 to 31, weekday
 * 1 (Monday) to 7, hour 0 to 23, or the age in whole and broken days at the start of `asOfMs` (negative for later
 * dates). NaN where the date is missing. O(rows).
 */
export function datePart(dates: Float64Array, part: DatePart, asOfMs: number): Float64Array {
  if (part === "age") return dates.map((ms) => (asOfMs - ms) / dayMs);
  const read = readers[part];
  return dates.map((ms) => (Number.isNaN(ms) ? Number.NaN : read(new Date(ms))));
}

const readers: Readonly<Record<Exclude<DatePart, "age">, (date: Date) => number>> = {
  year: (date) => date.getUTCFullYear(),
  quarter: (date) => Math.floor(date.getUTCMonth() / 3) + 1,
  month: (date) => date.getUTCMonth() + 1,
  day: (date) => date.getUTCDate(),
  weekday: (date) => ((date.getUTCDay() + 6) % 7) + 1,
  hour: (date) => date.getUTCHours(),
};
