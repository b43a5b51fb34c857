import type { SortedEvents } from "./sort-events";
import type { Source } from "./source";

/** Visits of customers, in the order they began. */
export interface Sessions {
  /** Customer c has the sessions from `from[c]` to before `from[c + 1]`. */
  readonly from: Uint32Array;
  /** Per event, its session. */
  readonly of: Uint32Array;
  readonly start: Float64Array;
  readonly end: Float64Array;
}

const eventsAtOnce = 65_536;

/**
 * Sessions by their own number where a column has it; an event without one, or all events without such
 * a column, join the session of the event before unless more than the gap lies between. Takes O(events) time.
 */
export function* collectSessions(
  { from: eventFrom, rows, at }: SortedEvents,
  { session }: Source,
  gapMinutes: number,
): Generator<void, Sessions, void> {
  const gapMs = gapMinutes * 60_000;
  const customers = eventFrom.length - 1;
  const from = new Uint32Array(customers + 1);
  const of = new Uint32Array(at.length);
  const start = new Float64Array(at.length);
  const end = new Float64Array(at.length);
  const known = session && new Int32Array(session.values.length).fill(-1);
  let count = 0;
  for (let c = 0; c < customers; c++) {
    from[c] = count;
    for (let i = eventFrom[c]!; i < eventFrom[c + 1]!; i++) {
      const code = session ? session.codes[rows[i]!]! : -1;
      let place = -1;
      if (known && code >= 0) {
        if (known[code]! >= from[c]!) place = known[code]!;
      } else if (i > eventFrom[c]! && at[i]! - at[i - 1]! <= gapMs) {
        place = of[i - 1]!;
      }
      if (place < 0) {
        place = count++;
        start[place] = at[i]!;
        if (known && code >= 0) known[code] = place;
      }
      of[i] = place;
      end[place] = at[i]!;
      if (i % eventsAtOnce === eventsAtOnce - 1) yield;
    }
  }
  from[customers] = count;
  return { from, of, start: start.subarray(0, count), end: end.subarray(0, count) };
}
