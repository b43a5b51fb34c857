import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { customersFitSchema, customersStepSchema } from "@/lib/schema/customers-step";
import { aggregateCustomers } from "./testing/aggregate-customers";
import {
  asOf,
  cellsOf,
  type EventRow,
  eventRow,
  eventTable,
  fullStep,
} from "./testing/event-table";

const rowsOf = fc.array(eventRow, { maxLength: 60 });
const ranges = new Map([
  [/share \(%\)$|abandonment/, [0, 100]],
  [/trend, \d/, [-1, 1]],
  [/strength$/, [0, 1]],
  [/score$/, [0, Number.POSITIVE_INFINITY]],
  [/^(Orders|Events|Sessions|Frequency|Items|Different|Active)/, [0, Number.POSITIVE_INFINITY]],
]);

describe("features of customers, whatever happened", () => {
  it("are not changed by anything on or after the as-of day", () => {
    fc.assert(
      fc.property(rowsOf, (rows) => {
        const before = rows.filter(({ at }) => at === null || at < asOf);
        const all = aggregateCustomers(eventTable(rows), fullStep);
        const known = aggregateCustomers(eventTable(before), fullStep);
        expect(cellsOf(all.table)).toEqual(cellsOf(known.table));
        expect(all.fit).toEqual(known.fit);
      }),
      { numRuns: 200 },
    );
  });

  it("do not depend on the order of the rows of different times", () => {
    const distinct = rowsOf.map((rows) => {
      const times = new Set<string | null>();
      return rows.filter(({ at }) => !times.has(at) && times.add(at));
    });
    const sorted = (rows: readonly EventRow[]) =>
      cellsOf(aggregateCustomers(eventTable(rows), fullStep).table).toSorted((a, b) =>
        String(a.id) < String(b.id) ? -1 : 1,
      );
    fc.assert(
      fc.property(distinct, (rows) => {
        expect(sorted(rows.toReversed())).toEqual(sorted(rows));
      }),
    );
  });

  it("stay the same when what was learned is applied to the same file", () => {
    fc.assert(
      fc.property(rowsOf, (rows) => {
        const table = eventTable(rows);
        const { fit, table: fitted } = aggregateCustomers(table, fullStep);
        const stored = customersFitSchema.parse(JSON.parse(JSON.stringify(fit)));
        expect(aggregateCustomers(table, fullStep, stored).table).toEqual(fitted);
      }),
    );
  });

  it("have the same columns in another file", () => {
    fc.assert(
      fc.property(rowsOf, rowsOf, (rows, others) => {
        const { fit, table } = aggregateCustomers(eventTable(rows), fullStep);
        const other = aggregateCustomers(eventTable(others), fullStep, fit).table;
        const names = ({ columns }: typeof table) => columns.map(({ name, kind }) => [name, kind]);
        expect(names(other)).toEqual(names(table));
      }),
    );
  });

  it("lie within their ranges, and every row is used once or set aside with a reason", () => {
    fc.assert(
      fc.property(rowsOf, (rows) => {
        const { table, unused, unusedRows, counts } = aggregateCustomers(
          eventTable(rows),
          fullStep,
        );
        const { noIdentifier, noDate, late } = unusedRows;
        expect(noIdentifier + noDate + late).toBe(unused);
        expect(counts.reduce((a, b) => a + b, 0) + unused).toBe(rows.length);
        for (const column of table.columns) {
          const range = [...ranges].find(([pattern]) => pattern.test(column.name))?.[1];
          if (column.kind !== "number" || !range) continue;
          for (const value of column.values) {
            if (Number.isNaN(value)) continue;
            expect(value).toBeGreaterThanOrEqual(range[0]!);
            expect(value).toBeLessThanOrEqual(range[1]!);
          }
        }
      }),
    );
  });
});

describe("customersStepSchema", () => {
  it("loads a step as earlier versions wrote it, and it means what it meant", () => {
    const earlier = {
      id: "customers",
      enabled: true,
      kind: "customers",
      identifier: "id",
      date: "at",
      amount: "amount",
      asOf,
    };
    const rows = [{ id: "a", at: "2024-03-01", amount: 5 }];
    const made = aggregateCustomers(eventTable(rows), customersStepSchema.parse(earlier));
    expect(made.table.columns.map(({ name }) => name)).toEqual([
      "id",
      "Recency (days)",
      "Frequency",
      "Monetary value",
      "Average order value",
      "Tenure (days)",
    ]);
  });
});
