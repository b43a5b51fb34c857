import type { DateMeasure } from "@/lib/schema/steps/dates";
import { dayMs } from "../day";
import { madeOf, pickSources, putBehind } from "../derive-columns";
import { formatDay, formatList } from "../format-value";
import { type Frame, freeName, isNumeric, type NumericColumn } from "../frame";
import { type Cycle, cyclePlaces } from "../methods/cyclic-time";
import { type DatePart, datePart } from "../methods/date-parts";
import type { StepModule } from "../step-module";

/** Numbers made of dates; see `datePart` and `cyclePlaces`. Learns the day that ages are counted to, unless it is given. */
export const dates: StepModule<"dates"> = {
  fit(frame, { columns, measures, asOf }) {
    const taken = new Set<string>();
    const named = (wished: string) => {
      const name = freeName(frame, wished, taken);
      taken.add(name);
      return name;
    };
    return {
      columns: datesIn(frame, columns).map((column) => ({
        column: column.name,
        asOf: asOf ?? dayAfter(column.values),
        made: [...new Set(measures)].map((measure) => ({
          measure,
          names: suffixes[measure].map((suffix) => named(`${column.name}: ${suffix}`)),
        })),
      })),
    };
  },

  apply(frame, _, fitted) {
    const byName = new Map(fitted.columns.map((one) => [one.column, one]));
    return putBehind(frame, (column) => {
      const found = byName.get(column.name);
      if (!found || !isNumeric(column)) return [];
      const instants = column.values.map((days) => Math.round(days * dayMs));
      const asOfMs = Date.parse(found.asOf);
      return found.made.flatMap(({ measure, names }) =>
        measured(instants, measure, asOfMs).map((values, i) =>
          madeOf(column, names[i]!, values, isCycle(measure)),
        ),
      );
    });
  },

  why: ({ measures }) =>
    measures.some(isCycle)
      ? "A time on a circle has its end beside its start, so December is near January."
      : "A date by itself says little; how long ago, or which part of the year or week, can be compared.",

  did(_before, _after, { measures }, { columns }) {
    if (columns.length === 0) return ["There is no column of dates to take apart."];
    return columns.map(({ column, asOf, made }) => {
      const what = formatList(made.flatMap(({ measure }) => suffixes[measure]));
      const day = measures.includes("age")
        ? ` Days ago count to ${formatDay(Date.parse(asOf))}.`
        : "";
      return `Took from ${column}: ${what}.${day}`;
    });
  },
};

const suffixes: Readonly<Record<DateMeasure, readonly string[]>> = {
  age: ["days ago"],
  year: ["year"],
  quarter: ["quarter"],
  month: ["month"],
  day: ["day of the month"],
  weekday: ["weekday"],
  hour: ["hour"],
  "cycle-day": ["time of day (sin)", "time of day (cos)"],
  "cycle-week": ["time of week (sin)", "time of week (cos)"],
  "cycle-month": ["time of month (sin)", "time of month (cos)"],
  "cycle-year": ["time of year (sin)", "time of year (cos)"],
};

function datesIn(frame: Frame, names: readonly string[] | null): NumericColumn[] {
  return pickSources(frame, names, ["date"]).filter(isNumeric);
}

function measured(instants: Float64Array, measure: DateMeasure, asOfMs: number): Float64Array[] {
  if (!isCycle(measure)) return [datePart(instants, measure as DatePart, asOfMs)];
  const { sin, cos } = cyclePlaces(instants, measure.slice("cycle-".length) as Cycle);
  return [sin, cos];
}

function isCycle(measure: DateMeasure): measure is `cycle-${Cycle}` {
  return measure.startsWith("cycle-");
}

/** The day after the last date; 1970-01-01 without dates, 9999-12-31 at the latest. */
function dayAfter(days: Float64Array): string {
  let last = Number.NEGATIVE_INFINITY;
  for (const day of days) if (day > last) last = day;
  if (last === Number.NEGATIVE_INFINITY) return "1970-01-01";
  const next = Math.min((Math.floor(last) + 1) * dayMs, Date.UTC(9999, 11, 31));
  return new Date(Math.max(next, Date.UTC(1000, 0, 1))).toISOString().slice(0, 10);
}
