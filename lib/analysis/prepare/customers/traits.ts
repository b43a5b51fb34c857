import type { CustomersStep } from "@/lib/schema/customers-step";
import type { Column, Table } from "@/lib/schema/table";
import type { SortedEvents } from "./sort-events";

/** Roles that a column keeps; others are told of customers, but nobody is clustered by them unasked. */
const kept: ReadonlySet<Column["role"]> = new Set(["outcome", "label", "treatment"]);

/**
 * Columns of the file that say the same in all rows of each customer, such as an address or whether they answered: one value per
 * customer, missing where no row has one. Columns that the step uses itself and empty ones are left out. `named`: those of an
 * earlier file instead, as far as they are there, with the latest value of each customer. O(rows) for a column that qualifies.
 */
export function* customerTraits(
  table: Table,
  step: CustomersStep,
  events: SortedEvents,
  named?: readonly string[],
): Generator<void, Column[], void> {
  const used = new Set(
    [step.identifier, step.date, step.amount, step.quantity].concat([
      step.category,
      step.order,
      step.event,
      step.session,
    ]),
  );
  const traits: Column[] = [];
  for (const column of table.columns) {
    yield;
    if (used.has(column.name) || (named && !named.includes(column.name))) continue;
    const rows = latestRows(column, events, named !== undefined);
    if (rows) traits.push(atRows(column, rows));
  }
  return traits;
}

/** Per customer, the latest row with a value, −1 for none; null where a customer has two values, or nobody has any. */
function latestRows(
  column: Column,
  { from, rows }: SortedEvents,
  mayDiffer: boolean,
): Int32Array | null {
  const cells = "codes" in column ? column.codes : column.values;
  const isMissing = "codes" in column ? isNoCode : Number.isNaN;
  const latest = new Int32Array(from.length - 1).fill(-1);
  let isEmpty = true;
  for (let customer = 0; customer < latest.length; customer++) {
    let known = -1;
    for (let place = from[customer]!; place < from[customer + 1]!; place++) {
      const row = rows[place]!;
      if (isMissing(cells[row]!)) continue;
      if (known >= 0 && !mayDiffer && cells[row] !== cells[known]) return null;
      known = row;
    }
    latest[customer] = known;
    if (known >= 0) isEmpty = false;
  }
  return isEmpty ? null : latest;
}

function isNoCode(code: number): boolean {
  return code < 0;
}

function atRows(column: Column, rows: Int32Array): Column {
  const { raw: _, reading: __, ...rest } = column;
  const common = { role: kept.has(column.role) ? column.role : "ignored", unreadable: 0 } as const;
  if ("codes" in column) {
    const codes = Int32Array.from(rows, (row) => (row < 0 ? -1 : column.codes[row]!));
    return { ...rest, ...common, codes } as Column;
  }
  const values = Float64Array.from(rows, (row) => (row < 0 ? Number.NaN : column.values[row]!));
  return { ...rest, ...common, values } as Column;
}
