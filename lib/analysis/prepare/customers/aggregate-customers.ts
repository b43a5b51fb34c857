import type { CustomersStep } from "@/lib/schema/customers-step";
import { Failure } from "@/lib/schema/failure";
import type { CodedColumn, Column, DateColumn, NumberColumn, Table } from "@/lib/schema/table";
import { dayMs } from "../day";
import { findColumn } from "../find-column";
import { decimalsOf, roundTo } from "../money";
import { wrongKind } from "../words";

export interface Customers {
  readonly table: Table;
  /** Rows without an identifier or a date, or not before the as-of day. */
  readonly unused: number;
}

/**
 * One row per distinct identifier, in order of first appearance, from rows that are purchases
 * before `step.asOf`: recency and tenure in whole days up to the start of that day, the number of
 * purchases and, with an amount, its sum and mean. Purchases without an amount count, but do not
 * enter sum and mean; a customer without any amount has both missing. Sums have the decimals of the
 * amounts, means two more. Customers whose purchases
 * all lie on or after that day do not appear, so later rows change nothing.
 * Takes O(rows) time. Fader, Hardie & Lee (2005), doi:10.1509/jmkr.2005.42.4.415, for the terms.
 */
export function aggregateCustomers(table: Table, step: CustomersStep): Customers {
  const identifier = findColumn(table, step.identifier);
  const dates = dateColumn(table, step.date).values;
  const amounts = step.amount === undefined ? undefined : numberColumn(table, step.amount).values;
  const asOf = Date.parse(step.asOf);
  const keyOf = identifierReader(identifier);

  const customers = new Map<string | number, number>();
  const first: number[] = [];
  const last: number[] = [];
  const purchases: number[] = [];
  const total: number[] = [];
  const paid: number[] = [];
  const priced: number[] = [];
  let used = 0;
  for (let row = 0; row < table.rows; row++) {
    const date = dates[row]!;
    const key = keyOf(row);
    if (key === undefined || !(date < asOf)) continue;
    used++;
    let customer = customers.get(key);
    if (customer === undefined) {
      customer = customers.size;
      customers.set(key, customer);
      first.push(date);
      last.push(date);
      purchases.push(0);
      total.push(0);
      priced.push(0);
    }
    if (date < first[customer]!) first[customer] = date;
    if (date > last[customer]!) last[customer] = date;
    purchases[customer]!++;
    const amount = amounts?.[row] ?? Number.NaN;
    if (!Number.isNaN(amount)) {
      total[customer]! += amount;
      paid.push(amount);
      priced[customer]!++;
    }
  }

  const days = (ms: number) => Math.floor((asOf - ms) / dayMs);
  const computed: [string, ArrayLike<number>][] = [
    ["Recency (days)", last.map(days)],
    ["Frequency", purchases],
  ];
  if (amounts) {
    const decimals = decimalsOf(paid);
    const meanDecimals = decimals === undefined ? undefined : decimals + 2;
    const ofPriced = (value: (i: number) => number) =>
      priced.map((count, i) => (count === 0 ? Number.NaN : value(i)));
    computed.push(["Monetary value", ofPriced((i) => roundTo(total[i]!, decimals))]);
    const meanOf = (i: number) => roundTo(total[i]! / priced[i]!, meanDecimals);
    computed.push(["Average order value", ofPriced(meanOf)]);
  }
  computed.push(["Tenure (days)", first.map(days)]);

  const columns = [
    identifierColumn(identifier.name, [...customers.keys()].map(String)),
    ...computed.map(([name, values]) =>
      featureColumn(name === identifier.name ? `${name} (2)` : name, values),
    ),
  ];
  return { table: { rows: customers.size, columns }, unused: table.rows - used };
}

function identifierReader(column: Column): (row: number) => string | number | undefined {
  if ("codes" in column) {
    return (row) => column.values[column.codes[row]!];
  }
  return (row) => {
    const value = column.values[row]!;
    return Number.isNaN(value) ? undefined : value;
  };
}

function dateColumn(table: Table, name: string): DateColumn {
  const column = findColumn(table, name);
  if (column.kind === "date") return column;
  throw new Failure("option-invalid", wrongKind(name, column.kind, "date"));
}

function numberColumn(table: Table, name: string): NumberColumn {
  const column = findColumn(table, name);
  if (column.kind === "number") return column;
  throw new Failure("option-invalid", wrongKind(name, column.kind, "number"));
}

function identifierColumn(name: string, values: readonly string[]): CodedColumn {
  const codes = Int32Array.from(values, (_, row) => row);
  return { name, kind: "text", role: "identifier", unreadable: 0, codes, values };
}

function featureColumn(name: string, values: ArrayLike<number>): NumberColumn {
  return {
    name,
    kind: "number",
    role: "feature",
    unreadable: 0,
    values: Float64Array.from(values),
  };
}
