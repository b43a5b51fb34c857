/** Rows of one customer each, in the order of their dates. */
export interface TimeOrder {
  /** Row numbers, customer after customer, each in the order of time; rows without either are left out. */
  readonly rows: Uint32Array;
  /** Where each customer's rows start in `rows`, and where the last one's end. */
  readonly starts: Uint32Array;
  readonly times: Float64Array;
}

/**
 * Puts the rows of each customer in the order of their times; rows at the same time stay in the order of the file. A row
 * without a customer (code below 0) or a time (NaN) has no place. O(rows · log rows).
 */
export function timeOrder(customers: Int32Array, times: Float64Array): TimeOrder {
  const rows = Uint32Array.from(customers.keys())
    .filter((row) => customers[row]! >= 0 && !Number.isNaN(times[row]!))
    .sort((a, b) => customers[a]! - customers[b]! || times[a]! - times[b]! || a - b);
  const starts = [0];
  for (let at = 1; at < rows.length; at++) {
    if (customers[rows[at]!] !== customers[rows[at - 1]!]) starts.push(at);
  }
  if (rows.length > 0) starts.push(rows.length);
  return { rows, starts: Uint32Array.from(starts), times };
}

/**
 * Each missing cell takes the last one before it of the same customer; what comes before a customer's first known
 * cell stays missing. Returns a new array; nothing is learned, so it does the same to every file. O(rows).
 */
export function fillForward(values: Float64Array, order: TimeOrder): Float64Array {
  const filled = values.slice();
  forEachCustomer(order, (from, to) => {
    let last = Number.NaN;
    for (let at = from; at < to; at++) {
      const row = order.rows[at]!;
      if (Number.isNaN(filled[row]!)) filled[row] = last;
      else last = filled[row]!;
    }
  });
  return filled;
}

/** The same for categories, where a code below 0 is missing. */
export function fillCodesForward(codes: Int32Array, order: TimeOrder): Int32Array {
  const filled = codes.slice();
  forEachCustomer(order, (from, to) => {
    let last = -1;
    for (let at = from; at < to; at++) {
      const row = order.rows[at]!;
      if (filled[row]! < 0) filled[row] = last;
      else last = filled[row]!;
    }
  });
  return filled;
}

/**
 * Each missing cell between two known ones of the same customer takes its place on the straight line between them,
 * by time; of rows at the same time, by the earlier cell. Before the first and after the last known cell it stays missing. A filled
 * cell knows of a later row. Returns a new array. O(rows).
 */
export function interpolate(values: Float64Array, order: TimeOrder): Float64Array {
  const filled = values.slice();
  const { rows, times } = order;
  forEachCustomer(order, (from, to) => {
    let before = -1;
    for (let at = from; at < to; at++) {
      const row = rows[at]!;
      if (Number.isNaN(values[row]!)) continue;
      for (let gap = before + 1; before >= 0 && gap < at; gap++) {
        const start = rows[before]!;
        const span = times[row]! - times[start]!;
        const share = span > 0 ? (times[rows[gap]!]! - times[start]!) / span : 0;
        filled[rows[gap]!] = between(values[start]!, values[row]!, share);
      }
      before = at;
    }
  });
  return filled;
}

function forEachCustomer({ starts }: TimeOrder, visit: (from: number, to: number) => void): void {
  for (let i = 0; i + 1 < starts.length; i++) visit(starts[i]!, starts[i + 1]!);
}

/** On the way from one value to another, never beyond either, whatever the rounding. */
function between(from: number, to: number, share: number): number {
  const value = from * (1 - share) + to * share;
  return Math.min(Math.max(from, to), Math.max(Math.min(from, to), value));
}
