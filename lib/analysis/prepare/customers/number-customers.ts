import type { Source } from "./source";

/** Rows that no customer is made of, by the first rule that keeps them out. */
export interface UnusedRows {
  readonly noIdentifier: number;
  readonly noDate: number;
  /** On or after the as-of day. */
  readonly late: number;
}

export interface NumberedCustomers {
  /** Per row of the file, its customer; −1 where the row is not used. */
  readonly customerOf: Int32Array;
  /** Per customer, the code of the identifier. */
  readonly identifiers: readonly number[];
  /** Rows per customer. */
  readonly counts: readonly number[];
  readonly used: number;
  readonly unused: UnusedRows;
}

const rowsAtOnce = 65_536;

/** Numbers customers in order of first appearance among the rows that are used. Takes O(rows) time. */
export function* numberCustomers(
  { rows, identifier, at }: Source,
  asOf: number,
): Generator<void, NumberedCustomers, void> {
  const customerOf = new Int32Array(rows);
  const known = new Int32Array(identifier.values.length).fill(-1);
  const identifiers: number[] = [];
  const counts: number[] = [];
  let noIdentifier = 0;
  let noDate = 0;
  let late = 0;
  for (let row = 0; row < rows; row++) {
    const code = identifier.codes[row]!;
    const date = at[row]!;
    if (code < 0 || !(date < asOf)) {
      customerOf[row] = -1;
      if (code < 0) noIdentifier++;
      else if (Number.isNaN(date)) noDate++;
      else late++;
    } else {
      let customer = known[code]!;
      if (customer < 0) {
        customer = identifiers.length;
        known[code] = customer;
        identifiers.push(code);
        counts.push(0);
      }
      customerOf[row] = customer;
      counts[customer]!++;
    }
    if (row % rowsAtOnce === rowsAtOnce - 1) yield;
  }
  const used = rows - noIdentifier - noDate - late;
  return { customerOf, identifiers, counts, used, unused: { noIdentifier, noDate, late } };
}
