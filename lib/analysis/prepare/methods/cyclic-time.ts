const dayMs = 86_400_000;

export const cycles = ["day", "week", "month", "year"] as const;
export type Cycle = (typeof cycles)[number];

/** A time as a place on a circle, once around per cycle, so that its end is next to its start. */
export interface CyclePlaces {
  readonly sin: Float64Array;
  readonly cos: Float64Array;
}

/**
 * Sine and cosine of how far each date is through its day, its week (from Monday), its month or its year, by the wall
 * clock as written; months and years count by their own length. NaN where the date is missing. O(rows).
 */
export function cyclePlaces(dates: Float64Array, cycle: Cycle): CyclePlaces {
  const turns = dates.map((ms) =>
    Number.isNaN(ms) ? Number.NaN : 2 * Math.PI * shareOf(ms, cycle),
  );
  return { sin: turns.map(Math.sin), cos: turns.map(Math.cos) };
}

function shareOf(ms: number, cycle: Cycle): number {
  if (cycle === "day") return modulo(ms, dayMs) / dayMs;
  // 1970-01-01 was a Thursday, three days after a Monday.
  if (cycle === "week") return modulo(ms + 3 * dayMs, 7 * dayMs) / (7 * dayMs);
  const date = new Date(ms);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  if (cycle === "month") return between(startOf(year, month), startOf(year, month + 1), ms);
  return between(startOf(year, 0), startOf(year + 1, 0), ms);
}

/** `Date.UTC` takes the years 0 to 99 for 1900 to 1999. */
function startOf(year: number, month: number): number {
  const date = new Date(0);
  return date.setUTCFullYear(year, month, 1);
}

function between(start: number, end: number, ms: number): number {
  return (ms - start) / (end - start);
}

function modulo(x: number, n: number): number {
  return ((x % n) + n) % n;
}
