import type { CustomersStep } from "@/lib/schema/customers-step";
import { Failure } from "@/lib/schema/failure";
import type { PurchaseColumns } from "@/lib/schema/profile";
import type { Table } from "@/lib/schema/table";
import { dayMs, dayOf } from "../day";
import { findColumn } from "../find-column";
import { noDates, wrongKind } from "../words";

/** Purchases to customers, as of the day after the last date, so that every purchase counts. */
export function suggestCustomersStep(table: Table, purchases: PurchaseColumns): CustomersStep {
  const { identifier, date, amount } = purchases;
  const column = findColumn(table, date);
  if (column.kind !== "date") {
    throw new Failure("option-invalid", wrongKind(date, column.kind, "date"));
  }
  let last = Number.NEGATIVE_INFINITY;
  for (const value of column.values) if (value > last) last = value;
  if (last === Number.NEGATIVE_INFINITY) throw new Failure("option-invalid", noDates(date));
  return {
    id: "customers",
    enabled: true,
    kind: "customers",
    identifier,
    date,
    ...(amount === undefined ? {} : { amount }),
    asOf: dayOf(Math.floor(last / dayMs) * dayMs + dayMs),
  };
}
