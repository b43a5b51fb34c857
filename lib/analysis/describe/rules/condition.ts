import type { Condition } from "@/lib/schema/description";
import type { Column } from "@/lib/schema/table";
import type { RuleTest } from "./rule-test";

/** A condition as people and other programs read it; lists the fewer of the values that fit and those that do not. */
export function conditionOf(test: RuleTest, column: Column): Condition {
  const { missing } = test;
  if (!("codes" in column)) {
    return {
      kind: column.kind === "date" ? "date" : "number",
      column: column.name,
      above: Number.isFinite(test.above) ? test.above : null,
      to: Number.isFinite(test.to) ? test.to : null,
      missing,
    };
  }
  const fitting = column.values.filter((_, code) => test.categories![code] === 1);
  const others = column.values.filter((_, code) => test.categories![code] !== 1);
  const isBoolean = column.kind === "boolean";
  const isNot = !isBoolean && others.length > 0 && others.length < fitting.length;
  return {
    kind: isBoolean ? "boolean" : "category",
    column: column.name,
    values: isNot ? others : fitting,
    isNot,
    missing,
  };
}
