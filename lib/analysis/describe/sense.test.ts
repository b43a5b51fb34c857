import { expect, it } from "vitest";
import { tableOf } from "@/lib/analysis/prepare/testing/table-of";
import { columnLabels } from "./column-label";

const senseOf = (name: string, cells: readonly number[] = [0, 1.5]) =>
  columnLabels(tableOf([[name, cells]]).columns).get(name)?.sense;

it.each([
  ["Annual Income (k$)", "amount"],
  ["MntWines", "amount"],
  ["Fares (€)", "amount"],
  ["Spending Score (1-100)", "level"],
  ["discount_pct", "level"],
  ["Age", "age"],
  ["age (years)", "age"],
  ["account_age", "level"],
  ["NumDealsPurchases", "count"],
  ["logins_per_week", "count"],
  ["children", "count"],
  ["loss", "level"],
])("takes %s for an %s", (name, sense) => {
  expect(senseOf(name)).toBe(sense);
});

it("takes whole numbers from 1000 to 2999 for years where the name says so", () => {
  expect(senseOf("Year_Birth", [1957, Number.NaN, 2001])).toBe("year");
  expect(senseOf("year of birth", [1957, 57])).not.toBe("year");
  expect(senseOf("income", [1957, 1958])).toBe("amount");
});

it("takes what can be negative for no count", () => {
  expect(senseOf("points", [3, 4])).toBe("count");
  expect(senseOf("points", [3, -4])).toBe("level");
});
