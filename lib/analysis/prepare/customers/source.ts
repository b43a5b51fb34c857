import type { CustomersStep } from "@/lib/schema/customers-step";
import { Failure } from "@/lib/schema/failure";
import type { Column, Table } from "@/lib/schema/table";
import { findColumn } from "../find-column";
import { wrongKind } from "../words";
import { type Codes, codesOf } from "./codes";

/** The columns of a file that the customers step uses, in the form it uses them in. */
export interface Source {
  readonly rows: number;
  readonly identifierName: string;
  readonly identifier: Codes;
  readonly at: Float64Array;
  readonly amount?: Float64Array;
  readonly quantity?: Float64Array;
  readonly category?: Codes;
  readonly order?: Codes;
  readonly event?: Codes;
  readonly session?: Codes;
}

/** Fails with "column-unknown" or "option-invalid" on a column that is not there or of another kind. */
export function sourceOf(table: Table, step: CustomersStep): Source {
  const identifier = findColumn(table, step.identifier);
  const numbers = (name: string | undefined) =>
    name === undefined ? undefined : numbersOf(findColumn(table, name));
  const codes = (name: string | undefined) =>
    name === undefined ? undefined : codesOf(findColumn(table, name));
  const [amount, quantity] = [numbers(step.amount), numbers(step.quantity)];
  const [category, order] = [codes(step.category), codes(step.order)];
  const [event, session] = [codes(step.event), codes(step.session)];
  return {
    rows: table.rows,
    identifierName: identifier.name,
    identifier: codesOf(identifier),
    at: timesOf(findColumn(table, step.date), step.timeUnit),
    ...(amount && { amount }),
    ...(quantity && { quantity }),
    ...(category && { category }),
    ...(order && { order }),
    ...(event && { event }),
    ...(session && { session }),
  };
}

const unitMs = { seconds: 1000, milliseconds: 1, microseconds: 0.001 } as const;

/** Milliseconds since 1970; numbers are times where it is said how they count. */
export function timesOf(column: Column, unit: CustomersStep["timeUnit"]): Float64Array {
  if (column.kind === "date") return column.values;
  if (column.kind === "number" && unit) return column.values.map((value) => value * unitMs[unit]);
  throw new Failure("option-invalid", wrongKind(column.name, column.kind, "date"));
}

function numbersOf(column: Column): Float64Array {
  if (column.kind === "number") return column.values;
  throw new Failure("option-invalid", wrongKind(column.name, column.kind, "number"));
}
