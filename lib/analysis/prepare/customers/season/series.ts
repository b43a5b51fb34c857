import { dayMs } from "../../day";

export type Season = "year" | "week";

export interface SeasonGrid {
  readonly period: number;
  /** The last full month or day before the as-of day, as a running number. */
  readonly last: number;
  binOf(ms: number): number;
  /** Place of a bin in its period: 0 is January or Monday. */
  placeOf(bin: number): number;
}

/** Months of the calendar in a year, or days in a week; a month that the as-of day cuts is left out. */
export function seasonGrid(season: Season, asOf: number): SeasonGrid {
  if (season === "week") {
    const binOf = (ms: number) => Math.floor(ms / dayMs);
    return { period: 7, last: binOf(asOf) - 1, binOf, placeOf: (day) => (((day + 3) % 7) + 7) % 7 };
  }
  return {
    period: 12,
    last: monthOf(asOf) - 1,
    binOf: monthOf,
    placeOf: (month) => ((month % 12) + 12) % 12,
  };
}

/** Months since January 1970; the civil calendar by Hinnant's days-to-civil. */
function monthOf(ms: number): number {
  const shifted = Math.floor(ms / dayMs) + 719_468;
  const era = Math.floor(shifted / 146_097);
  const day = shifted - era * 146_097;
  const year = Math.floor(
    (day - Math.floor(day / 1460) + Math.floor(day / 36_524) - Math.floor(day / 146_096)) / 365,
  );
  const dayOfYear = day - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  const march = Math.floor((5 * dayOfYear + 2) / 153);
  const month = march < 10 ? march + 2 : march - 10;
  return (era * 400 + year + (month < 2 ? 1 : 0) - 1970) * 12 + month;
}
