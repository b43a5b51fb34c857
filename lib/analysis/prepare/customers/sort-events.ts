import type { NumberedCustomers } from "./number-customers";
import { sortByTime } from "./sort-by-time";

/** The rows that are used, by customer, then time; rows of the same time keep the order of the file. */
export interface SortedEvents {
  /** Customer c has the events from `from[c]` to before `from[c + 1]`. */
  readonly from: Uint32Array;
  /** Row of the file. */
  readonly rows: Uint32Array;
  /** Milliseconds since 1970. */
  readonly at: Float64Array;
}

const rowsAtOnce = 65_536;

/** A counting sort by customer, then a merge sort of those that are out of order: O(rows) for a file in order of time. */
export function* sortEvents(
  { customerOf, counts, used }: NumberedCustomers,
  times: Float64Array,
): Generator<void, SortedEvents, void> {
  const from = new Uint32Array(counts.length + 1);
  for (let c = 0; c < counts.length; c++) from[c + 1] = from[c]! + counts[c]!;
  const next = from.slice(0, counts.length);
  const rows = new Uint32Array(used);
  const at = new Float64Array(used);
  for (let row = 0; row < customerOf.length; row++) {
    const customer = customerOf[row]!;
    if (customer >= 0) {
      const place = next[customer]!++;
      rows[place] = row;
      at[place] = times[row]!;
    }
    if (row % rowsAtOnce === rowsAtOnce - 1) yield;
  }
  const most = counts.reduce((a, b) => Math.max(a, b), 0);
  const spare = { at: new Float64Array(most), rows: new Uint32Array(most) };
  let sinceYield = 0;
  for (let c = 0; c < counts.length; c++) {
    sortByTime(at, rows, from[c]!, from[c + 1]!, spare);
    sinceYield += counts[c]!;
    if (sinceYield > rowsAtOnce) {
      sinceYield = 0;
      yield;
    }
  }
  return { from, rows, at };
}
