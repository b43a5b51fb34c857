import { expect, test } from "vitest";
import { initialChoices } from "@/lib/schema/workspace";
import { withColumn } from "./edit-columns";

test("type and role of a column are decided one after the other and both stay", () => {
  const first = withColumn(initialChoices, { name: "__proto__", kind: "text" });
  const second = withColumn(first, { name: "__proto__", role: "ignored" });
  expect(second.columns).toEqual([{ name: "__proto__", kind: "text", role: "ignored" }]);
});

test("other columns are left alone, and the choices given too", () => {
  const first = withColumn(initialChoices, { name: "age", role: "ignored" });
  const second = withColumn(first, { name: "income", role: "outcome" });
  expect(second.columns).toHaveLength(2);
  expect(first.columns).toHaveLength(1);
});
