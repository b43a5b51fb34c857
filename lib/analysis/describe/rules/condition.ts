import type { Condition } from "@/lib/schema/description";
import type { RuleFeature } from "./rule-features";
import type { RuleTest } from "./rule-test";

/** A condition as people and other programs read it; lists the fewer of the values that fit and those that do not. */
export function conditionOf(test: RuleTest, { column, kind }: RuleFeature): Condition {
  const { missing } = test;
  if (kind === "number") {
    return {
      kind: column.kind === "date" ? "date" : "number",
      column: column.name,
      above: Number.isFinite(test.above) ? test.above : null,
      to: Number.isFinite(test.to) ? test.to : null,
      missing,
    };
  }
  const known = "values" in column && "codes" in column ? column.values : [];
  const fitting = known.filter((_, code) => test.categories![code] === 1);
  const others = known.filter((_, code) => test.categories![code] !== 1);
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
