import type { ColumnMeaning } from "./meaning";

/** A customer that someone looked for. */
export interface FoundCustomer {
  /** Of the table that segments are about, 0-based. */
  readonly tableRow: number;
  /** Of the Matrix; null: set aside, and so in no segment. */
  readonly row: number | null;
  /** As it stands in the file, "" where there is none; what it stands for tells whether it may be shown. */
  readonly identifier: string;
  readonly meaning: ColumnMeaning | null;
  /** Why it was set aside. */
  readonly reason: string | null;
}

export interface FoundCustomers {
  /** At most twenty, those that fit best first. */
  readonly customers: readonly FoundCustomer[];
  readonly total: number;
}
