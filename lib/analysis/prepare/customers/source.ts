import type { CustomersStep } from "@/lib/schema/customers-step";
import { Failure } from "@/lib/schema/failure";
import type { Column, ColumnKind, Table } from "@/lib/schema/table";
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
    name === undefined ? undefined : valuesOf(findColumn(table, name), "number");
  const codes = (name: string | undefined) =>
    name === undefined ? undefined : codesOf(findColumn(table, name));
  const [amount, quantity] = [numbers(step.amount), numbers(step.quantity)];
  const [category, order] = [codes(step.category), codes(step.order)];
  const [event, session] = [codes(step.event), codes(step.session)];
  return {
    rows: table.rows,
    identifierName: identifier.name,
    identifier: codesOf(identifier),
    at: valuesOf(findColumn(table, step.date), "date"),
    ...(amount && { amount }),
    ...(quantity && { quantity }),
    ...(category && { category }),
    ...(order && { order }),
    ...(event && { event }),
    ...(session && { session }),
  };
}

function valuesOf(column: Column, kind: ColumnKind & ("number" | "date")): Float64Array {
  if (column.kind === kind) return column.values as Float64Array;
  throw new Failure("option-invalid", wrongKind(column.name, column.kind, kind));
}
