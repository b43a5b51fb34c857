import { dayMs } from "../../day";
import { roundTo } from "../../money";
import type { CustomerFeature, MadeColumn } from "../feature";
import { featureWords } from "../words";

/** 1970-01-01 was a Thursday; weeks begin on Monday. */
const firstWeekday = 3;
const quarterMs = dayMs / 4;
const eventsAtOnce = 65_536;

/**
 * When a customer is active: the share in percent of their rows on each weekday and, where dates have a
 * time, in each quarter of the day from midnight, by the wall clock as written.
 */
export const calendar: CustomerFeature = {
  group: "calendar",
  *make({ events: { from, at }, customers, hasTime, fit }) {
    const weekdays = new Float64Array(7 * customers);
    const quarters = new Float64Array(4 * customers);
    for (let c = 0; c < customers; c++) {
      for (let i = from[c]!; i < from[c + 1]!; i++) {
        const day = Math.floor(at[i]! / dayMs);
        const weekday = (((day + firstWeekday) % 7) + 7) % 7;
        weekdays[weekday * customers + c]!++;
        quarters[Math.floor((at[i]! - day * dayMs) / quarterMs) * customers + c]!++;
        if (i % eventsAtOnce === eventsAtOnce - 1) yield;
      }
    }
    const shareOf = (counts: Float64Array, part: number) =>
      Float64Array.from({ length: customers }, (_, c) =>
        roundTo((100 * counts[part * customers + c]!) / (from[c + 1]! - from[c]!), 2),
      );
    const columns: MadeColumn[] = [];
    for (const [part, words] of featureWords.weekdays.entries()) {
      columns.push({ words, values: shareOf(weekdays, part) });
      yield;
    }
    if (!(fit?.hasTime ?? hasTime)) return { columns };
    for (const [part, words] of featureWords.dayQuarters.entries()) {
      const values = hasTime
        ? shareOf(quarters, part)
        : new Float64Array(customers).fill(Number.NaN);
      columns.push({ words, values });
      yield;
    }
    return { columns };
  },
};
