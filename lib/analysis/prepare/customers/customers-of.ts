import type { CustomersFit, CustomersStep } from "@/lib/schema/customers-step";
import type { Steps } from "@/lib/schema/progress";
import type { Table } from "@/lib/schema/table";
import { type Customers, customersSteps } from "./aggregate-customers";

const most = 2;
const remembered = new WeakMap<Table, Map<string, Customers>>();

/**
 * `customersSteps`, remembered for the last two questions about each table: suggesting a recipe, fitting and
 * applying it ask for the same customers one after the other.
 */
export function* customersOf(
  table: Table,
  step: CustomersStep,
  fit?: CustomersFit,
): Steps<Customers, never> {
  const known = remembered.get(table) ?? new Map<string, Customers>();
  remembered.set(table, known);
  const key = keyOf(step, fit);
  const customers = known.get(key) ?? (yield* customersSteps(table, step, fit));
  for (const one of [key, keyOf(step, customers.fit)]) {
    known.delete(one);
    known.set(one, customers);
  }
  while (known.size > 2 * most) known.delete(known.keys().next().value ?? "");
  return customers;
}

function keyOf(step: CustomersStep, fit: CustomersFit | undefined): string {
  const { id: _, enabled: __, because: ___, ...asked } = step;
  return JSON.stringify([asked, fit ?? null]);
}
