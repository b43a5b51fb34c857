import { describe, expect, it } from "vitest";
import type { CustomersStep } from "@/lib/schema/customers-step";
import type { Recipe } from "@/lib/schema/recipe";
import { drain } from "../../drain";
import { previewCustomers } from "./preview-customers";
import { type EventRow, eventTable } from "./testing/event-table";

const rows: EventRow[] = Array.from({ length: 60 }, (_, i) => ({
  id: `c${Math.floor(Math.sqrt(i))}`,
  at: `2024-02-${String(1 + (i % 28)).padStart(2, "0")}T10:00:00Z`,
  amount: 10 + ((i * i) % 37),
  event: i % 5 === 0 ? "Purchase" : "view",
}));
const table = eventTable([...rows, { id: null, at: "2024-02-01" }, { id: "c1", at: "2024-03-11" }]);
const step: CustomersStep = {
  ...{ id: "customers", enabled: true, kind: "customers", identifier: "id", date: "at" },
  ...{ amount: "amount", asOf: "2024-03-10" },
};
const preview = (asked: CustomersStep, current: Recipe | null = null) =>
  drain(previewCustomers(table, asked, current));

describe("previewCustomers", () => {
  it("shows a customer with few rows, one with a middling number, and one with many", () => {
    const { examples, customers, rowsUsed, unusedRows, features } = preview(step);
    expect({ examples, customers, rowsUsed }).toEqual({
      examples: ["c0", "c3", "c7"],
      customers: 8,
      rowsUsed: 60,
    });
    expect(unusedRows).toEqual({ noIdentifier: 1, noDate: 0, late: 1 });
    expect(features.find(({ name }) => name === "Frequency")?.cells).toEqual(["1", "7", "11"]);
  });

  it("tells purchases by the names of the events, unless a person did", () => {
    const { step: told, eventNames } = preview({ ...step, event: "event" });
    expect(told.purchaseEvents).toEqual(["Purchase"]);
    expect(eventNames.slice(0, 2)).toEqual(["view", "Purchase"]);
    const none = preview({ ...step, event: "event", purchaseEvents: [] });
    expect(none.step.purchaseEvents).toEqual([]);
  });

  it("keeps the steps after it where the columns stay, and suggests them anew where they change", () => {
    const { recipe } = preview(step);
    const edited = { steps: recipe.steps.filter(({ kind }) => kind !== "log") };
    expect(preview({ ...step, asOf: "2024-03-01" }, edited).recipe.steps).toEqual([
      { ...step, asOf: "2024-03-01" },
      ...edited.steps.slice(1),
    ]);
    const more = preview({ ...step, groups: ["rfm", "rhythm"] }, edited).recipe;
    expect(more.steps.map(({ kind }) => kind)).toEqual(recipe.steps.map(({ kind }) => kind));
  });

  it("says so when nothing lies before the day", () => {
    expect(() => preview({ ...step, asOf: "2020-01-01" })).toThrowError(/later as-of date/);
  });
});
