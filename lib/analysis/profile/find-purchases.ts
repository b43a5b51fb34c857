import { namesAmount, namesPerson, nameWords } from "@/lib/analysis/ingest/types/name-words";
import type { ColumnProfile, PurchaseColumns } from "@/lib/schema/profile";

/** Rows per identifier, on average, from which on rows are purchases rather than customers. */
export const purchaseRepeats = 1.5;

/**
 * The columns that make rows look like purchases: an identifier that repeats 1.5 times or more on
 * average, preferably one that names a person, and the most complete date; the amount is a number
 * that is called so, or the only one there is. Undefined when there is no such identifier or date.
 */
export function findPurchases(columns: readonly ColumnProfile[]): PurchaseColumns | undefined {
  const identifier = columns
    .filter((column) => column.role === "identifier" && repeats(column) >= purchaseRepeats)
    .reduce<ColumnProfile | undefined>(better, undefined);
  const date = columns
    .filter((column) => column.kind === "date" && column.distinct > 1)
    .reduce<ColumnProfile | undefined>(
      (leader, one) => (leader && leader.missing <= one.missing ? leader : one),
      undefined,
    );
  if (!identifier || !date) return undefined;
  const numbers = columns.filter(
    (column) => column.kind === "number" && column.role === "feature" && column.distinct > 2,
  );
  const amount =
    numbers.find((column) => namesAmount(nameWords(column.name))) ??
    (numbers.length === 1 ? numbers[0] : undefined);
  const found = { identifier: identifier.name, date: date.name };
  return amount ? { ...found, amount: amount.name } : found;
}

/** Filled rows per distinct value; 0 when there is none. */
export function repeats(column: ColumnProfile): number {
  return column.distinct === 0 ? 0 : (column.rows - column.missing) / column.distinct;
}

function better(leader: ColumnProfile | undefined, one: ColumnProfile): ColumnProfile {
  if (!leader) return one;
  const [a, b] = [namesPerson(nameWords(leader.name)), namesPerson(nameWords(one.name))];
  if (a !== b) return a ? leader : one;
  return one.distinct > leader.distinct ? one : leader;
}
