import { describe, expect, it } from "vitest";
import type { CustomersStep } from "@/lib/schema/customers-step";
import { rfmNameOf, rfmNames } from "./rfm-names";
import { aggregateCustomers } from "./testing/aggregate-customers";
import { asOf, cellsOf, type EventRow, eventTable } from "./testing/event-table";

function featuresOf(rows: readonly EventRow[], options: Partial<CustomersStep>) {
  const step: CustomersStep = {
    ...{ id: "customers", enabled: true, kind: "customers", identifier: "id", date: "at", asOf },
    ...options,
  };
  return cellsOf(aggregateCustomers(eventTable(rows), step).table);
}

const at = (time: string) => `2024-03-0${time}Z`;
const missing = Number.NaN;

describe("what is an order", () => {
  const rows: EventRow[] = [
    { id: "a", at: at("1T10:00"), order: "1", amount: 10, quantity: 2, event: "purchase" },
    { id: "a", at: at("1T10:00"), order: "1", amount: 5, quantity: 1, event: "purchase" },
    { id: "a", at: at("5T10:00"), order: "2", amount: 7.5, quantity: 4, event: "purchase" },
    { id: "a", at: at("6T10:00"), event: "view" },
    { id: "b", at: at("6T10:00"), event: "view" },
    { id: "b", at: at("7T10:00"), order: "1", amount: 1, quantity: 1, event: "Purchase" },
  ];

  it("is every row where nothing else is said", () => {
    expect(featuresOf(rows, {}).map(({ Frequency }) => Frequency)).toEqual([4, 2]);
  });

  it("is all rows of a customer with the same order number", () => {
    const [a, b] = featuresOf(rows, { order: "order", amount: "amount" });
    expect(a).toMatchObject({ Frequency: 3, "Monetary value": 22.5 });
    expect(b).toMatchObject({ Frequency: 2, "Monetary value": 1 });
  });

  it("is a row with an event that is a purchase, where events are named", () => {
    const options = { event: "event", purchaseEvents: ["purchase"], amount: "amount" };
    const [a, b] = featuresOf(rows, { ...options, order: "order" });
    expect(a).toMatchObject({
      Frequency: 2,
      "Monetary value": 22.5,
      "Average order value": 11.25,
      "Recency (days)": 4,
    });
    expect(b).toMatchObject({
      Frequency: 0,
      "Monetary value": 0,
      "Average order value": missing,
      "Recency (days)": missing,
      "Tenure (days)": missing,
    });
  });

  it("costs amount times quantity where the amount is that of one item", () => {
    const options = { amount: "amount", quantity: "quantity", amountPerItem: true } as const;
    const [a] = featuresOf(rows, { ...options, groups: ["rfm", "items"] });
    expect(a).toMatchObject({ "Monetary value": 55, Items: 7, "Items per order": 2.33 });
  });
});

describe("days between orders", () => {
  it("are missing with one order, and their spread with two", () => {
    const rows = ["a", "b", "b", "c", "c", "c"].map((id, i) => ({ id, at: at(`${i + 1}T00:00`) }));
    const names = ["Time between orders (days)", "Time between orders, spread (days)"];
    const found = featuresOf(rows, { groups: ["rhythm"] }).map((row) =>
      names.map((name) => row[name]),
    );
    expect(found).toEqual([
      [missing, missing],
      [1, missing],
      [1, 0],
    ]);
  });
});

describe("sessions", () => {
  const rows: EventRow[] = [
    { id: "a", at: at("1T10:00"), event: "cart", session: "s" },
    { id: "a", at: at("1T10:30"), event: "view", session: "t" },
    { id: "a", at: at("1T11:01"), event: "purchase", session: "s" },
    { id: "b", at: at("1T11:02"), event: "view", session: "s" },
  ];
  const count = (options: Partial<CustomersStep>) =>
    featuresOf(rows, { groups: ["sessions"], ...options }).map(({ Sessions }) => Sessions);

  it("end after a pause longer than the gap, which can be set", () => {
    expect(count({})).toEqual([2, 1]);
    expect(count({ sessionGapMinutes: 29 })).toEqual([3, 1]);
    expect(count({ sessionGapMinutes: 31 })).toEqual([1, 1]);
  });

  it("are those of the file where it has them, for each customer", () => {
    expect(count({ session: "session" })).toEqual([2, 1]);
  });

  it("decide whether a cart was left behind", () => {
    const options: Partial<CustomersStep> = {
      groups: ["carts"],
      event: "event",
      purchaseEvents: ["purchase"],
      cartEvents: ["cart"],
    };
    const left = (more: Partial<CustomersStep>) =>
      featuresOf(rows, { ...options, ...more }).map((row) => row["Cart abandonment (%)"]);
    expect(left({})).toEqual([100, missing]);
    expect(left({ session: "session" })).toEqual([0, missing]);
    expect(left({ sessionGapMinutes: 60 })).toEqual([0, missing]);
  });
});

describe("RFM scores and names", () => {
  it("give each pair of scores one of ten names", () => {
    const names = [1, 2, 3, 4, 5].flatMap((r) => [1, 2, 3, 4, 5].map((f) => rfmNameOf(r, f)));
    expect(new Set(names)).toEqual(new Set(rfmNames));
    expect(rfmNameOf(5, 5)).toBe("Champions");
    expect(rfmNameOf(1, 5)).toBe("Can't lose them");
    expect(rfmNameOf(Number.NaN, 3)).toBeUndefined();
  });

  it("give equal customers equal scores, and nobody the scores between", () => {
    const rows = Array.from({ length: 10 }, (_, i) => ({ id: `c${i}`, at: at("1T00:00") }));
    const found = featuresOf([...rows, { id: "c0", at: at("9T00:00") }], { groups: ["scores"] });
    expect(found.map((row) => row["Frequency score"])).toEqual([5, ...Array(9).fill(1)]);
    expect(found.map((row) => row["Recency score"])).toEqual([5, ...Array(9).fill(5)]);
    expect(found[0]).toMatchObject({ "RFM segment": "Champions" });
  });

  it("are carried along, not compared", () => {
    const rows = [{ id: "a", at: at("1T00:00") }];
    const step: CustomersStep = {
      ...{ id: "customers", enabled: true, kind: "customers", identifier: "id", date: "at", asOf },
      groups: ["scores"],
    };
    const { columns } = aggregateCustomers(eventTable(rows), step).table;
    expect(columns.slice(1).map(({ role }) => role)).not.toContain("feature");
  });
});

describe("seasons", () => {
  it("are missing below two periods, and with fewer orders than a period has places", () => {
    const daily = Array.from({ length: 13 }, (_, i) => ({
      id: "short",
      at: new Date(Date.parse(asOf) - (i + 1) * 86_400_000).toISOString(),
    }));
    const rare = [20, 10, 1].map((day) => ({
      id: "rare",
      at: new Date(Date.parse(asOf) - day * 86_400_000).toISOString(),
    }));
    const found = featuresOf([...daily, ...rare], { groups: ["season"], season: "week" });
    expect(found.map((row) => row["Seasonal strength"])).toEqual([missing, missing]);
  });

  it("show for who buys every Saturday, and not for who buys every day", () => {
    const days = Array.from({ length: 70 }, (_, i) => Date.parse(asOf) - (i + 1) * 86_400_000);
    const rows = days.flatMap((ms) => {
      const day = new Date(ms);
      const steady = { id: "steady", at: day.toISOString(), amount: 10 + (day.getUTCDate() % 3) };
      return day.getUTCDay() === 6 ? [steady, { ...steady, id: "weekly" }] : [steady];
    });
    const options = { groups: ["season"], season: "week", amount: "amount" } as const;
    const found = featuresOf(rows, { ...options, groups: ["season"] });
    const strengthOf = (id: string) =>
      Number(found.find((row) => row.id === id)?.["Seasonal strength"]);
    expect(strengthOf("weekly")).toBeGreaterThan(0.95);
    expect(strengthOf("steady")).toBeLessThan(0.6);
  });
});

describe("a preferred category", () => {
  it("is the one named most, even where it has no column of its own", () => {
    const common = "abcdefgh"
      .split("")
      .flatMap((category) => [1, 2].map((day) => ({ id: "x", at: at(`${day}T00:00`), category })));
    const rows = [
      ...common,
      { id: "y", at: at("1T00:00"), category: "rare" },
      { id: "z", at: at("1T00:00"), category: null },
    ];
    const found = featuresOf(rows, { groups: ["categories"], category: "category" });
    expect(found.map((row) => row["Preferred category"])).toEqual(["a", "other", undefined]);
    expect(found.map((row) => row["Different categories"])).toEqual([8, 1, missing]);
    expect(found[1]?.["a share (%)"]).toBe(0);
  });
});
