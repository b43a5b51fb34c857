import type { Condition } from "@/lib/schema/description";
import { dateText } from "../ingest/cell-text";

/** Conditions in the language of `parseRule`. Of dates it knows days, so bounds within a day are those of the day. */
export function ruleOfConditions(conditions: readonly Condition[]): string {
  return conditions.map(conditionRule).join(" and ");
}

function conditionRule(condition: Condition): string {
  const column = quoted(condition.column);
  const part =
    "values" in condition ? valuesRule(column, condition) : boundsRule(column, condition);
  const present = part === "" ? `${column} is not missing` : part;
  if (!condition.missing) return present;
  return part === "" ? `${column} is missing` : `((${part}) or ${column} is missing)`;
}

function boundsRule(
  column: string,
  { kind, above, to }: Extract<Condition, { above: unknown }>,
): string {
  const written = kind === "date" ? (ms: number) => dateText(ms, false) : String;
  return [
    above === null ? "" : `${column} > ${written(above)}`,
    to === null ? "" : `${column} <= ${written(to)}`,
  ]
    .filter((text) => text !== "")
    .join(" and ");
}

function valuesRule(
  column: string,
  { values, isNot }: Extract<Condition, { values: unknown }>,
): string {
  const [sign, join] = isNot ? ["!=", " and "] : ["=", " or "];
  const parts = values.map((value) => `${column} ${sign} ${quoted(value)}`);
  return parts.length > 1 ? `(${parts.join(join)})` : parts.join(join);
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
