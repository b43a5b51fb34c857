import type { CustomersFit, FeatureGroup } from "@/lib/schema/customers-step";
import type { ColumnRole } from "@/lib/schema/table";
import type { Codes } from "./codes";
import type { History } from "./history";
import type { FeatureWords } from "./words";

/** A column of the customers' table, one value per customer. */
export interface MadeColumn {
  readonly words: FeatureWords;
  /** NaN where missing. */
  readonly values: Float64Array | Codes;
  /** A feature unless it says otherwise. */
  readonly role?: ColumnRole;
}

export interface Made {
  readonly columns: readonly MadeColumn[];
  /** What another file has to know to get the same columns. */
  readonly learned?: Partial<CustomersFit>;
}

/**
 * One thing that can be said of customers. Makes its columns in one pass over what it looks at, and
 * yields every few milliseconds; without what it needs (such as an amount), it makes none.
 */
export interface CustomerFeature {
  readonly group: FeatureGroup;
  make(history: History): Generator<void, Made, void>;
}

const customersAtOnce = 2048;

/** A value per customer; `measure` is given where the customer's entries begin and end. */
export function* eachCustomer(
  from: Uint32Array,
  measure: (from: number, to: number, customer: number) => number,
): Generator<void, Float64Array, void> {
  const values = new Float64Array(from.length - 1);
  for (let c = 0; c < values.length; c++) {
    values[c] = measure(from[c]!, from[c + 1]!, c);
    if (c % customersAtOnce === customersAtOnce - 1) yield;
  }
  return values;
}
