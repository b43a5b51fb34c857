import { cellText } from "@/lib/analysis/ingest/cell-text";
import type { CustomersPreview } from "@/lib/schema/customers-preview";
import type { CustomersStep } from "@/lib/schema/customers-step";
import { Failure } from "@/lib/schema/failure";
import type { Steps } from "@/lib/schema/progress";
import type { Recipe } from "@/lib/schema/recipe";
import type { Table } from "@/lib/schema/table";
import { findColumn } from "../find-column";
import { recipeForCustomers } from "../suggest-recipe";
import { noPurchases } from "../words";
import { codesOf } from "./codes";
import { customersOf } from "./customers-of";
import { withKnownKinds } from "./suggest-customers-step";

const mostEventNames = 60;
/** Of the customers by how many rows they have: one with few, one in the middle, one with many. */
const exampleRanks = [0.1, 0.5, 0.95];

/**
 * What a step would make: how many customers, of which rows, with which features, three of them in figures, and the
 * recipe that goes with it. Nothing is changed by asking.
 */
export function* previewCustomers(
  table: Table,
  asked: CustomersStep,
  current: Recipe | null,
): Steps<CustomersPreview, never> {
  const step = withKnownKinds(table, asked);
  const made = yield* customersOf(table, step);
  if (made.table.rows === 0) throw new Failure("too-few-rows", noPurchases(step.asOf));
  const recipe = yield* recipeWith(table, step, current);
  const [identifier, ...columns] = made.table.columns;
  const examples = exampleRows(made.counts);
  const own = findColumn(table, step.identifier);
  return {
    step,
    recipe,
    customers: made.table.rows,
    rowsUsed: table.rows - made.unused,
    unusedRows: made.unusedRows,
    eventNames: step.event === undefined ? [] : eventNames(table, step.event),
    meaning: own.meaning?.meaning ?? null,
    examples: examples.map((row) => (identifier ? cellText(identifier, row) : "")),
    features: made.features.map(({ words, group }, i) => ({
      ...words,
      group,
      cells: examples.map((row) => cellText(columns[i]!, row)),
    })),
  };
}

/** The steps after it stay as a person left them where it makes the same columns; else they are suggested anew. */
function* recipeWith(
  table: Table,
  step: CustomersStep,
  current: Recipe | null,
): Steps<Recipe, never> {
  const before = current?.steps.find(({ kind, enabled }) => kind === "customers" && enabled);
  if (current && before?.kind === "customers") {
    const namesOf = (customers: Table) => JSON.stringify(customers.columns.map(({ name }) => name));
    const now = yield* customersOf(table, step);
    const then = yield* customersOf(table, before);
    if (namesOf(now.table) === namesOf(then.table)) {
      return {
        steps: current.steps.map((one) => (one === before ? { ...step, id: before.id } : one)),
      };
    }
  }
  return yield* recipeForCustomers(table, step);
}

/** Every event of the file, most frequent first. */
function eventNames(table: Table, column: string): string[] {
  const { codes, values } = codesOf(findColumn(table, column));
  const counts = new Uint32Array(values.length);
  for (const code of codes) if (code >= 0) counts[code]!++;
  const order = Array.from(values.keys()).toSorted((a, b) => counts[b]! - counts[a]!);
  return order.slice(0, mostEventNames).map((code) => values[code]!);
}

function exampleRows(counts: readonly number[]): number[] {
  const order = Array.from(counts.keys()).toSorted((a, b) => counts[a]! - counts[b]!);
  const rows = exampleRanks.map((share) => order[Math.floor(share * (order.length - 1))]!);
  return [...new Set(rows)];
}
