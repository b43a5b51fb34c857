import type { DateForm, DateWriting } from "@/lib/schema/table";
import type { DistinctTexts } from "../cells/distinct-texts";
import { daysSinceEpoch } from "./calendar-days";
import { parseCompactDate, usualPivot } from "./parse-date";

interface Scale {
  readonly form: DateForm;
  /** Numbers of this size are read so. */
  readonly from: number;
  readonly below: number;
  /** Those that a file is likely to hold: 1955 to 2100, but from 1980 on for seconds. */
  readonly usual: readonly [number, number];
  readonly toTime: (value: number) => number;
}

/** Which numbers may be dates, each including those before; all but "all" only between 1955 and 2100. */
export type DateNumbers = "compact" | "moments" | "days" | "all";

const dayMs = 86_400_000;
/** Excel's day 0, as it is from March 1900 on: it takes 1900 for a leap year. */
const excelZero = daysSinceEpoch(1899, 12, 30);
const lastExcelDay = 2_958_466;

const scales: readonly Scale[] = [
  {
    form: "excel-serial",
    from: 0,
    below: lastExcelDay,
    usual: [20_000, 73_415],
    toTime: excelTime,
  },
  {
    form: "unix-seconds",
    from: lastExcelDay,
    below: 1e11,
    usual: [315_532_800, 4_102_444_800],
    toTime: (value) => Math.round(value * 1000),
  },
  {
    form: "unix-milliseconds",
    from: 1e11,
    below: 1e14,
    usual: [315_532_800e3, 4_102_444_800e3],
    toTime: (value) => Math.trunc(value),
  },
  {
    form: "unix-microseconds",
    from: 1e14,
    below: 1e17,
    usual: [315_532_800e6, 4_102_444_800e6],
    toTime: (value) => Math.floor(value / 1000),
  },
];

/** Share of rows that must be plain numbers of one size. */
const most = 0.95;

/**
 * Reads a column of plain numbers as dates: 20130211 where most are such days, else by size as days
 * of Excel (1900 system; 60, a day that never was, is none), or as seconds, milliseconds or microseconds since
 * 1970. O(distinct) time.
 */
export function dateNumbers(
  distinct: DistinctTexts,
  allowed: DateNumbers,
): { values: Float64Array; readable: number; hasTime: boolean; writing: DateWriting } | undefined {
  const { texts, missing, counts, filled } = distinct;
  const all = allowed === "all";
  const compact = read(distinct, "compact", (text) => {
    const date = parseCompactDate(text);
    if (!date) return Number.NaN;
    const year = new Date(date.time).getUTCFullYear();
    return all || (year >= 1900 && year <= 2100) ? date.time : Number.NaN;
  });
  if (compact.readable >= filled * most && compact.readable > 0) return compact;
  if (allowed === "compact") return undefined;
  const numbers = Float64Array.from(texts, (text, i) =>
    missing[i] === 0 && /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : Number.NaN,
  );
  let best: ReturnType<typeof read> | undefined;
  for (const { form, from, below, usual, toTime } of scales) {
    if (form === "excel-serial" && allowed === "moments") continue;
    const [least, largest] = all ? [from, below] : usual;
    let rows = 0;
    numbers.forEach((value, i) => {
      const size = all ? Math.abs(value) : value;
      if (size >= least && size < largest) rows += counts[i]!;
    });
    if (rows < filled * (all ? 0.5 : most) || rows === 0) continue;
    const reading = read(distinct, form, (_, i) => toTime(numbers[i]!));
    if (reading.readable > (best?.readable ?? 0)) best = reading;
  }
  return best;
}

function read(
  { texts, counts, missing }: DistinctTexts,
  form: DateForm,
  timeOf: (text: string, i: number) => number,
) {
  const values = new Float64Array(texts.length).fill(Number.NaN);
  let readable = 0;
  let hasTime = false;
  for (let i = 0; i < texts.length; i++) {
    if (missing[i] === 1) continue;
    const time = timeOf(texts[i]!, i);
    if (Number.isNaN(time)) continue;
    values[i] = time;
    readable += counts[i]!;
    hasTime ||= time % dayMs !== 0;
  }
  const writing: DateWriting = {
    forms: [{ form, rows: readable }],
    order: "year-first",
    contrary: 0,
    shortYears: 0,
    pivot: usualPivot,
    zoned: 0,
  };
  return { values, readable, hasTime, writing };
}

function excelTime(serial: number): number {
  if (serial < 0 || serial >= lastExcelDay) return Number.NaN;
  const day = Math.floor(serial);
  if (day === 60) return Number.NaN;
  const shifted = day < 60 ? day + 1 : day;
  const clock = Math.round((serial - day) * 86_400) * 1000;
  return (excelZero + shifted) * dayMs + clock;
}
