import { expect, test } from "vitest";
import type { ColumnProfile } from "@/lib/schema/profile";
import { ruleExample } from "./rule-example";

const column = (over: Partial<ColumnProfile>): ColumnProfile => ({
  name: "plan",
  kind: "category",
  role: "feature",
  rows: 9,
  missing: 0,
  unreadable: 0,
  distinct: 3,
  examples: [],
  ...over,
});

test("the example asks for the upper half of the first number that is used", () => {
  const range = { min: 0, max: 9, mean: 4, median: 51_381.5, deviation: 1, skew: 0, quantiles: [] };
  const number = { kind: "number", distinct: 40, range } as const;
  const columns = [
    column({ ...number, name: "row", role: "ignored" }),
    column({}),
    column({ ...number, name: "income" }),
  ];
  expect(ruleExample(columns)).toBe("income > 51000");
});

test("without numbers it asks for a group, without columns it is made up", () => {
  expect(ruleExample([column({ top: [{ value: "Pro", count: 5 }] })])).toBe("plan is Pro");
  expect(ruleExample([])).toBe("orders > 5");
});
