import fc from "fast-check";
import { type CustomersStep, featureGroups } from "@/lib/schema/customers-step";
import type { Table } from "@/lib/schema/table";
import { datesOf, tableOf } from "../../testing/table-of";

export interface EventRow {
  readonly id: string | null;
  /** ISO text. */
  readonly at: string | null;
  readonly event?: string | null;
  readonly category?: string | null;
  readonly amount?: number | null;
  readonly quantity?: number | null;
  readonly session?: string | null;
  readonly order?: string | null;
}

const texts = ["id", "event", "category", "session", "order"] as const;
const numbers = ["amount", "quantity"] as const;

export function eventTable(rows: readonly EventRow[]): Table {
  const names = [...texts, ...numbers];
  // A first row with a value in each column decides what the columns hold; it is cut off again.
  const typed: EventRow = { id: "", at: null, event: "", category: "", session: "", order: "" };
  const all = [{ ...typed, amount: 0, quantity: 0 }, ...rows];
  const { columns } = tableOf(names.map((name) => [name, all.map((row) => row[name] ?? null)]));
  const cut = columns.map((column) =>
    "codes" in column
      ? { ...column, codes: column.codes.slice(1) }
      : { ...column, values: column.values.slice(1) },
  );
  const at = datesOf(
    "at",
    rows.map((row) => row.at),
  );
  return { rows: rows.length, columns: [...cut, at] };
}

export const asOf = "2024-03-10";

/** Everything that can be asked for. */
export const fullStep: CustomersStep = {
  id: "customers",
  enabled: true,
  kind: "customers",
  identifier: "id",
  date: "at",
  amount: "amount",
  quantity: "quantity",
  category: "category",
  event: "event",
  session: "session",
  order: "order",
  purchaseEvents: ["purchase"],
  cartEvents: ["cart"],
  asOf,
  groups: [...featureGroups],
  windows: [7, 30],
  lags: 2,
  season: "week",
};

const often = { freq: 8, nil: null };
const sometimes = { freq: 2, nil: null };
const text = (...values: string[]) => fc.option(fc.constantFrom(...values), often);

export const eventRow: fc.Arbitrary<EventRow> = fc.record({
  id: text("a", "b", "c", "__proto__"),
  at: fc.option(
    fc
      .date({ min: new Date("2023-11-01"), max: new Date("2024-05-31"), noInvalidDate: true })
      .map((date) => date.toISOString()),
    often,
  ),
  event: text("purchase", "cart", "view", "constructor"),
  category: text("Garden", "Toys", "other"),
  amount: fc.option(fc.integer({ min: -50, max: 500 }), often),
  quantity: fc.option(fc.integer({ min: 1, max: 9 }), often),
  session: fc.option(fc.constantFrom("s1", "s2", "s3"), sometimes),
  order: fc.option(fc.constantFrom("o1", "o2", "o3"), sometimes),
});

export function cellsOf(table: Table): Record<string, unknown>[] {
  return Array.from({ length: table.rows }, (_, row) =>
    Object.fromEntries(
      table.columns.map((column) => [
        column.name,
        "codes" in column ? column.values[column.codes[row]!] : column.values[row],
      ]),
    ),
  );
}
