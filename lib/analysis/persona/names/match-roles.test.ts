import { describe, expect, it } from "vitest";
import type { ProfileRow } from "@/lib/schema/segment";
import { matchRoles } from "./match-roles";
import { roles } from "./roles";

/** A row of means around 100 with a deviation of 50: an effect of 1 is a value of 150. */
function row(column: string, effects: readonly number[], category?: string): ProfileRow {
  const cells = effects.map((effect) => ({
    value: category === undefined ? 100 + 50 * effect : 0.5 + 0.2 * effect,
    index: 100 + 50 * effect,
    effect,
  }));
  return {
    column,
    ...(category === undefined ? {} : { category }),
    kind: category === undefined ? "mean" : "share",
    clustered: true,
    everyone: { value: 100, index: 100, effect: 0 },
    cells,
    strength: 0.5,
  };
}

const roleOf = (profile: readonly ProfileRow[]) =>
  matchRoles(profile, [0], () => false).get(0)?.name;

/** Effects of a segment, by column. */
type Effects = Readonly<Record<string, number>>;
const profileOf = (effects: Effects) =>
  Object.entries(effects).map(([column, effect]) => row(column, [effect, -effect]));

const carried: readonly (readonly [string, Effects])[] = [
  ["Loyal regulars", { Recency: -0.6, orders: 1.2 }],
  ["Frequent buyers", { orders: 1.2, income: 0.3, "discount share": 0.1 }],
  ["Big spenders", { revenue: 1.1, avg_order_value: 0.6 }],
  ["Big baskets", { avg_order_value: 1.2, revenue: 0.2 }],
  ["Frequent small baskets", { orders: 0.9, avg_order_value: -0.6 }],
  ["Lapsing regulars", { Recency: 1.2, orders: 0.9 }],
  ["Lapsed big spenders", { Recency: 1.3, avg_order_value: 0.9 }],
  ["Lapsed occasional buyers", { Recency: 1.3, orders: -0.9 }],
  ["Lapsing customers", { Recency: 1.4, orders: -0.1 }],
  ["Newcomers", { tenure: -1.3, orders: -0.3 }],
  ["Occasional buyers", { orders: -1, revenue: -0.3 }],
  ["Small spenders", { revenue: -0.9, avg_order_value: -0.8 }],
  ["Bargain seekers", { discount_pct: 1.1, revenue: -0.2 }],
  ["Cart abandoners", { "Cart abandonment (%)": 1.2, orders: -0.6 }],
  ["Browsers", { page_views: 0.9, orders: -0.6 }],
  ["Browsers", { NumWebVisitsMonth: 0.6, MntWines: -0.8, MntFruits: -0.7 }],
  ["Weekend shoppers", { "Saturday share (%)": 0.9, "Sunday share (%)": 0.7, orders: 0 }],
  ["App users", { "App share (%)": 1.1, orders: 0.1 }],
  ["Online shoppers", { "Web share (%)": 1.1, orders: 0.1 }],
  ["In-store shoppers", { "Store share (%)": 1.1, orders: 0.1 }],
  ["Catalog shoppers", { "Catalog share (%)": 1.1, orders: 0.1 }],
  ["Email readers", { email_open_rate: 1.1, orders: 0.1 }],
  ["Families", { Kidhome: 0.8, Teenhome: 0.6, orders: 0 }],
  ["Families with kids", { Kidhome: 0.9, Teenhome: 0, orders: 0 }],
  ["Families with teens", { Teenhome: 0.9, Kidhome: 0.25, orders: 0 }],
  ["Frequent returners", { return_rate: 1.1, orders: 0.1 }],
  ["Struggling customers", { support_tickets: 0.9, nps: -0.9 }],
  ["Help seekers", { support_tickets: 0.9, nps: 0 }],
  ["Unhappy customers", { nps: -0.9, support_tickets: 0 }],
  ["Power users", { logins: 0.9, features_used: 0.7, nps: 0 }],
  ["Light users", { logins: -0.9, features_used: -0.7, nps: 0 }],
  ["Dormant users", { logins: -0.9, inactive_days: 1.2 }],
];

describe("a role of the trade", () => {
  it.each(carried)("%s is given when the data carry it: %j", (name, effects) => {
    expect(roleOf(profileOf(effects))).toBe(name);
  });

  it.each(carried)("%s is not given when the evidence is weak: %j", (name, effects) => {
    const weak = Object.entries(effects).map(([column, effect]) => [column, effect * 0.3] as const);
    expect(roleOf(profileOf(Object.fromEntries(weak)))).not.toBe(name);
  });

  it.each(carried)("%s is not given when the data say the opposite: %j", (name, effects) => {
    const other = Object.entries(effects).map(([column, effect]) => [column, -effect] as const);
    expect(roleOf(profileOf(Object.fromEntries(other)))).not.toBe(name);
  });

  it.each(carried)("%s is not given when something else sets them apart: %j", (name, effects) => {
    expect(roleOf(profileOf({ ...effects, height: 3, width: -3 }))).not.toBe(name);
  });

  it("is tried for every name of the lexicon", () => {
    const tried = new Set(carried.map(([name]) => name));
    const untried = roles.map(({ name }) => name).filter((name) => !tried.has(name));
    expect(untried).toEqual(["One-time buyers"]);
  });

  it("calls one-time buyers only whose mean number of orders is about one", () => {
    const orders = row("orders", [-1, 1]);
    const with1 = { ...orders, cells: orders.cells.map((cell) => ({ ...cell, value: 1.1 })) };
    const profile = [with1, row("revenue", [-0.2, 0.2])];
    expect(roleOf(profile)).toBe("One-time buyers");
    expect(roleOf([orders, row("revenue", [-0.2, 0.2])])).toBe("Occasional buyers");
  });

  it("needs two columns that say so, or one that says it strongly", () => {
    expect(roleOf(profileOf({ discount_pct: 0.6, revenue: 0 }))).toBeUndefined();
    expect(roleOf(profileOf({ discount_pct: 0.6, coupons: 0.5, revenue: 0 }))).toBe(
      "Bargain seekers",
    );
  });

  it("is not given where one column of the same kind says the opposite, or most say nothing", () => {
    expect(roleOf(profileOf({ MntWines: 1.1, MntFruits: -0.5, orders: 0 }))).toBeUndefined();
    const most = { MntWines: 1.1, MntFruits: 0, MntFish: 0.1, MntGold: 0, orders: 0 };
    expect(roleOf(profileOf(most))).toBeUndefined();
  });

  it("counts a category only where most of the segment have it", () => {
    const app = (effect: number) => [row("channel", [effect, 0], "app"), row("orders", [0.1, 0])];
    expect(roleOf(app(1))).toBe("App users");
    const few = app(1).map((one) => ({
      ...one,
      cells: one.cells.map((cell) => ({ ...cell, value: 0.4 })),
    }));
    expect(roleOf(few)).toBeUndefined();
  });

  it("is not given at all where one column alone is of the trade", () => {
    expect(roleOf(profileOf({ NumStorePurchases: 2, height: 0 }))).toBeUndefined();
  });

  it("never rests on sex, age, origin, religion or health", () => {
    const traits = { sex: 2, age: -2, ethnicity: 2, religion: 2, diagnosis: 2, nationality: 2 };
    expect(roleOf(profileOf({ ...traits, orders: 0.1, revenue: 0.1 }))).toBeUndefined();
  });
});
