import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CustomersStep } from "@/lib/schema/customers-step";
import type { Table } from "@/lib/schema/table";
import { standardSteps } from "../standard-steps";
import { fitRecipe } from "../testing/fit-recipe";
import { datesOf, tableOf } from "../testing/table-of";
import { suggestCustomersStep, suggestStep } from "./suggest-customers-step";
import { aggregateCustomers } from "./testing/aggregate-customers";
import { cellsOf, eventTable } from "./testing/event-table";

interface Purchase {
  readonly id: string | null;
  readonly day: string | null;
  readonly amount: number | null;
}

function purchasesOf(purchases: readonly Purchase[]): Table {
  const table = tableOf({
    id: purchases.map(({ id }) => id),
    amount: purchases.map(({ amount }) => amount),
  });
  const when = datesOf(
    "when",
    purchases.map(({ day }) => day),
  );
  return { rows: purchases.length, columns: [...table.columns, when] };
}

const step: CustomersStep = {
  id: "customers",
  enabled: true,
  kind: "customers",
  identifier: "id",
  date: "when",
  amount: "amount",
  asOf: "2024-03-10",
};

function rowsOf(table: Table): unknown[][] {
  return Array.from({ length: table.rows }, (_, row) =>
    table.columns.map((column) =>
      "codes" in column ? column.values[column.codes[row]!] : column.values[row],
    ),
  );
}

const bought: Purchase[] = [
  { id: "b", day: "2024-03-09", amount: 10 },
  { id: "a", day: "2024-01-01", amount: 5 },
  { id: "b", day: "2024-02-09", amount: null },
  { id: "b", day: "2024-03-01", amount: 30 },
  { id: "late", day: "2024-03-10", amount: 99 },
  { id: null, day: "2024-03-01", amount: 1 },
  { id: "a", day: null, amount: 1 },
  { id: "free", day: "2024-03-08T13:00:00Z", amount: null },
];

describe("aggregateCustomers", () => {
  it("makes one row per customer in order of first appearance", () => {
    const { table, unused } = aggregateCustomers(purchasesOf(bought), step);
    expect(table.columns.map(({ name }) => name)).toEqual([
      "id",
      "Recency (days)",
      "Frequency",
      "Monetary value",
      "Average order value",
      "Tenure (days)",
    ]);
    expect(rowsOf(table)).toEqual([
      ["b", 1, 3, 40, 20, 30],
      ["a", 69, 1, 5, 5, 69],
      ["free", 1, 1, Number.NaN, Number.NaN, 1],
    ]);
    expect(unused).toBe(3);
    expect(table.columns[0]).toMatchObject({ kind: "text", role: "identifier" });
  });

  it("does without an amount, and with numeric identifiers", () => {
    const { amount: _, ...plain } = step;
    const table = tableOf({ id: [7, 7, null] });
    const when = datesOf("when", ["2024-03-01", "2024-03-05", "2024-03-05"]);
    const customers = aggregateCustomers({ rows: 3, columns: [...table.columns, when] }, plain);
    expect(rowsOf(customers.table)).toEqual([["7", 5, 2, 9]]);
    expect(customers.unused).toBe(1);
  });

  it("sums cents exactly and gives the mean two more decimals", () => {
    const table = purchasesOf([
      { id: "a", day: "2024-01-01", amount: 0.1 },
      { id: "a", day: "2024-01-02", amount: 0.2 },
      { id: "b", day: "2024-01-02", amount: 1.25 },
      { id: "b", day: "2024-01-03", amount: 2 },
      { id: "b", day: "2024-01-04", amount: 2 },
    ]);
    const customers = rowsOf(aggregateCustomers(table, step).table);
    expect(customers.map((cells) => cells.slice(3, 5))).toEqual([
      [0.3, 0.15],
      [5.25, 1.75],
    ]);
    const thirds = purchasesOf([1, 1, 0].map((amount) => ({ id: "c", day: "2024-01-01", amount })));
    expect(rowsOf(aggregateCustomers(thirds, step).table)[0]!.slice(3, 5)).toEqual([2, 0.67]);
  });

  it("names the column that is missing or of the wrong kind", () => {
    const table = purchasesOf(bought);
    expect(() => aggregateCustomers(table, { ...step, date: "wen" })).toThrowError(
      'There is no column "wen". The columns are: id, amount, when.',
    );
    expect(() => aggregateCustomers(table, { ...step, date: "id" })).toThrowError(
      'The column "id" holds categories; here it has to hold dates.',
    );
  });

  it("keeps column names apart when the identifier is called like a feature", () => {
    const table = tableOf({ Frequency: ["a", "b"] });
    const when = datesOf("when", ["2024-03-01", "2024-03-05"]);
    const { amount: _, ...plain } = step;
    const customers = aggregateCustomers(
      { rows: 2, columns: [...table.columns, when] },
      { ...plain, identifier: "Frequency" },
    );
    const names = customers.table.columns.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it("is the first step of a recipe, which then counts what it did not use", () => {
    const steps = standardSteps({
      columns: ["Recency (days)", "Frequency"],
      log: [],

      scale: "zscore",
    });
    const prepared = fitRecipe(purchasesOf(bought), { steps: [step, ...steps] });
    expect(prepared.table.rows).toBe(3);
    expect(prepared.unused).toBe(3);
    expect(prepared.effects[0]?.did).toEqual([
      "Turned 5 purchases into 3 customers as of Mar 10, 2024.",
      "Did not use 3 rows: 1 without a customer, 1 without a date, 1 on or after Mar 10, 2024.",
    ]);
    expect(() =>
      fitRecipe(purchasesOf(bought), { steps: [{ ...step, asOf: "2000-01-01" }, ...steps] }),
    ).toThrowError(/No purchase .* before Jan 1, 2000/);
  });
});

const days = fc.date({
  min: new Date("2023-01-01"),
  max: new Date("2024-12-31"),
  noInvalidDate: true,
});
const purchase = fc.record({
  id: fc.option(fc.constantFrom("a", "b", "c", "__proto__"), { freq: 8 }),
  day: fc.option(
    days.map((day) => day.toISOString()),
    { freq: 8 },
  ),
  amount: fc.option(fc.integer({ min: -50, max: 500 }), { freq: 8 }),
});

describe("aggregateCustomers on any purchases", () => {
  it("is not changed by purchases on or after the as-of day", () => {
    fc.assert(
      fc.property(fc.array(purchase), (purchases) => {
        const before = purchases.filter(({ day }) => day === null || day < step.asOf);
        const all = aggregateCustomers(purchasesOf(purchases), step);
        const known = aggregateCustomers(purchasesOf(before), step);
        expect(rowsOf(all.table)).toEqual(rowsOf(known.table));
      }),
    );
  });

  it("uses every row once or not at all", () => {
    fc.assert(
      fc.property(fc.array(purchase), (purchases) => {
        const { table, unused } = aggregateCustomers(purchasesOf(purchases), step);
        const counts = table.columns[2];
        const used = counts?.kind === "number" ? counts.values.reduce((a, b) => a + b, 0) : 0;
        expect(used + unused).toBe(purchases.length);
      }),
    );
  });
});

describe("suggestCustomersStep", () => {
  it("looks back from the day after the last date", () => {
    const table = purchasesOf([...bought, { id: "a", day: "2024-12-31T23:59:00Z", amount: 1 }]);
    expect(suggestCustomersStep(table, { identifier: "id", date: "when" })).toEqual({
      id: "customers",
      enabled: true,
      kind: "customers",
      identifier: "id",
      date: "when",
      asOf: "2025-01-01",
    });
  });

  it("refuses a column without any date", () => {
    const table = purchasesOf([{ id: "a", day: null, amount: 1 }]);
    expect(() => suggestCustomersStep(table, { identifier: "id", date: "when" })).toThrowError(
      /"when" holds no date/,
    );
  });
});

describe("suggestStep", () => {
  const rows = [
    { id: "u", at: "2024-03-01T10:00:00Z", event: "view", amount: null },
    { id: "u", at: "2024-03-01T10:05:00Z", event: "Order Completed", amount: 20 },
    { id: "v", at: "2024-03-02T09:00:00Z", event: "Product Added", amount: null },
  ];
  const profile = { rows: 3, columns: [], findings: [] };
  const events = { event: "event", user: "id", time: "at", amount: "amount" };

  it("takes rows for events rather than purchases where they are both, and tells which of them are purchases", () => {
    const purchases = { identifier: "id", date: "at", amount: "amount" };
    expect(suggestStep(eventTable(rows), { ...profile, purchases, events })).toEqual({
      ...{ id: "customers", enabled: true, kind: "customers", identifier: "id", date: "at" },
      ...{ event: "event", amount: "amount", asOf: "2024-03-03" },
      purchaseEvents: ["Order Completed"],
      cartEvents: ["Product Added"],
      groups: ["activity", "events"],
    });
    expect(suggestStep(eventTable(rows), { ...profile, purchases })).toMatchObject({
      amount: "amount",
    });
    expect(suggestStep(eventTable(rows), profile)).toBeUndefined();
  });

  it("reads times that are numbers", () => {
    const at = rows.map((row) => Date.parse(row.at) / 1000);
    const table = eventTable(rows);
    const columns = table.columns.filter(({ name }) => name !== "at");
    const seconds = { ...table, columns: [...columns, ...tableOf({ at }).columns] };
    const step = suggestStep(seconds, { ...profile, events: { ...events, timeUnit: "seconds" } });
    expect(step?.asOf).toBe("2024-03-03");
    expect(cellsOf(aggregateCustomers(seconds, step!).table)[0]).toMatchObject({ Events: 2 });
  });
});
