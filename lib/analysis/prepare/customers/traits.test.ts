import { expect, test } from "vitest";
import { cellText } from "@/lib/analysis/ingest/cell-text";
import type { Table } from "@/lib/schema/table";
import { datesOf, tableOf } from "../testing/table-of";
import { aggregateCustomers } from "./testing/aggregate-customers";

const step = { kind: "customers", id: "c", enabled: true, identifier: "who", date: "day" } as const;
const asked = { ...step, asOf: "2025-07-01", amount: "amount" };
const days = datesOf("day", ["2025-01-01", "2025-01-02", "2025-01-03", "2025-01-04"]);

function purchases(columns: readonly (readonly [string, (string | number | null)[]])[]): Table {
  const own = tableOf([["who", ["a", "b", "a", "b"]], ["amount", [1, 2, 3, 4]], ...columns]);
  return { rows: own.rows, columns: [...own.columns, days] };
}

function cells({ columns }: Table, name: string): string[] | undefined {
  const column = columns.find((one) => one.name === name);
  return column && [0, 1].map((row) => cellText(column, row));
}

test("what is the same in all rows of each customer goes along, what differs does not", () => {
  const file = purchases([
    ["email", ["a@x.example", "b@x.example", "a@x.example", "b@x.example"]],
    ["shop", ["north", "north", "south", "north"]],
    ["empty", [null, null, null, null]],
  ]);
  const { table, fit } = aggregateCustomers(file, asked);
  expect(cells(table, "email")).toEqual(["a@x.example", "b@x.example"]);
  expect(fit.traits).toEqual(["email"]);
  expect(table.columns.at(-1)).toMatchObject({ name: "email", role: "ignored" });
});

test("a gap in one row is filled by another row of the customer; nobody gets another's value", () => {
  const file = purchases([["answer", [null, null, "yes", null]]]);
  expect(cells(aggregateCustomers(file, asked).table, "answer")).toEqual(["yes", ""]);
});

test("an outcome stays an outcome", () => {
  const file = purchases([["response", [0, 1, 0, 1]]]);
  const columns = file.columns.map((column) =>
    column.name === "response" ? ({ ...column, role: "outcome" } as const) : column,
  );
  const { table } = aggregateCustomers({ ...file, columns }, asked);
  expect(table.columns.at(-1)).toMatchObject({ name: "response", role: "outcome" });
});

test("another file gives the columns of the first one as far as it has them, the latest value of each customer", () => {
  const { fit } = aggregateCustomers(purchases([["plan", ["s", "m", "s", "m"]]]), asked);
  const later = purchases([
    ["plan", ["s", "m", "l", null]],
    ["email", ["a", "b", "a", "b"]],
  ]);
  const { table } = aggregateCustomers(later, asked, fit);
  expect(cells(table, "plan")).toEqual(["l", "m"]);
  expect(cells(table, "email")).toBeUndefined();
  expect(cells(aggregateCustomers(purchases([]), asked, fit).table, "plan")).toBeUndefined();
});

test("a trait that is called like a feature keeps its name", () => {
  const file = purchases([["Recency", ["x", "y", "x", "y"]]]);
  const { table } = aggregateCustomers(file, asked);
  expect(cells(table, "Recency")).toEqual(["x", "y"]);
  expect(new Set(table.columns.map(({ name }) => name)).size).toBe(table.columns.length);
});
