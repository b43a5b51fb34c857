import { describe, expect, it } from "vitest";
import type { CustomersStep } from "@/lib/schema/customers-step";
import { featureGroups } from "@/lib/schema/customers-step";
import type { Table } from "@/lib/schema/table";
import golden from "../golden/customers.json" with { type: "json" };
import { datesOf, tableOf } from "../testing/table-of";
import { aggregateCustomers } from "./testing/aggregate-customers";

const { id, event, category, amount, quantity, at } = golden.rows;
const plain = tableOf({ id, event, category, amount, quantity });
const table: Table = { rows: id.length, columns: [...plain.columns, datesOf("at", at)] };
const step: CustomersStep = {
  id: "customers",
  enabled: true,
  kind: "customers",
  identifier: "id",
  date: "at",
  amount: "amount",
  quantity: "quantity",
  category: "category",
  event: "event",
  purchaseEvents: ["purchase"],
  cartEvents: ["add_to_cart"],
  asOf: golden.asOf,
  groups: [...featureGroups],
  windows: [30],
};

describe("the features of customers", () => {
  const made = aggregateCustomers(table, step).table;
  const [identifiers] = made.columns;

  it("are of the customers that pandas finds, in the same order", () => {
    expect(identifiers).toMatchObject({ values: golden.customers });
  });

  for (const [name, expected] of Object.entries(golden.columns)) {
    it(`agree with pandas: ${name}`, () => {
      const column = made.columns.find((one) => one.name === name);
      if (column?.kind !== "number") throw new Error(`There is no column of numbers "${name}".`);
      for (const [row, value] of expected.entries()) {
        const ours = column.values[row]!;
        if (value === null) expect(ours).toBeNaN();
        else expect(Math.abs(ours - value)).toBeLessThan(0.00501);
      }
    });
  }

  it("are all compared with pandas but for names and seasons", () => {
    const others = made.columns.map(({ name }) => name).filter((name) => !(name in golden.columns));
    expect(others).toEqual([
      "id",
      "RFM segment",
      "Preferred category",
      "Seasonal strength",
      "Trend strength",
      "Yearly wave, cosine",
      "Yearly wave, sine",
      "Half-yearly wave, cosine",
      "Half-yearly wave, sine",
    ]);
  });
});
