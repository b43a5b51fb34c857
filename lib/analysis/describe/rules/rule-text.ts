import { formatDay, formatNumber } from "@/lib/analysis/prepare/format-value";
import type { Condition } from "@/lib/schema/description";
import { capitalized } from "../capitalized";
import type { ColumnLabel } from "../column-label";
import { onOneLine } from "../on-one-line";

const mostValues = 6;

/** Conditions in words: "Total spent over 1,600 and channel is email or app". `labels`: by column name. */
export function ruleText(
  conditions: readonly Condition[],
  labels: ReadonlyMap<string, ColumnLabel>,
): string {
  if (conditions.length === 0) return "Everyone";
  return capitalized(conditions.map((one) => conditionText(one, labels)).join(" and "));
}

function conditionText(condition: Condition, labels: ReadonlyMap<string, ColumnLabel>): string {
  const label = labels.get(condition.column);
  const name = label?.text ?? onOneLine(condition.column);
  const text = "values" in condition ? valuesText(condition) : boundsText(condition, label);
  if (!condition.missing) return text === "" ? `${name} known` : `${name} ${text}`;
  return text === "" ? `${name} missing` : `${name} ${text} (or missing)`;
}

function boundsText(
  { kind, above, to }: Extract<Condition, { above: unknown }>,
  label: ColumnLabel | undefined,
): string {
  if (kind === "date") return datesText(above, to);
  const unit = label?.unit ? ` ${label.unit}` : "";
  const written = (value: number) =>
    `${label?.sense === "year" ? String(value) : formatNumber(value, decimalsOf(value))}${unit}`;
  if (above !== null && to !== null) return `over ${written(above)} up to ${written(to)}`;
  if (above !== null) return `over ${written(above)}`;
  return to === null ? "" : `at most ${written(to)}`;
}

function decimalsOf(value: number): number {
  return Math.min(12, (/\.(\d+)$/.exec(String(value))?.[1] ?? "").length);
}

function datesText(above: number | null, to: number | null): string {
  if (above !== null && to !== null) return `after ${formatDay(above)} up to ${formatDay(to)}`;
  if (above !== null) return `after ${formatDay(above)}`;
  return to === null ? "" : `up to ${formatDay(to)}`;
}

function valuesText({ kind, values, isNot }: Extract<Condition, { values: unknown }>): string {
  if (values.length === 0) return "";
  if (kind === "boolean")
    return values.length > 1 ? "" : `is ${values[0] === "true" ? "yes" : "no"}`;
  const shown = values.slice(0, mostValues).map(onOneLine);
  const more = values.length - shown.length;
  const all = more > 0 ? [...shown, `${more} more`] : shown;
  const last = all.at(-1)!;
  const list = all.length === 1 ? last : `${all.slice(0, -1).join(", ")} or ${last}`;
  return `is ${isNot ? "not " : ""}${list}`;
}
