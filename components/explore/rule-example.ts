import type { ColumnProfile } from "@/lib/schema/profile";

/** A condition that would work on these columns, to show how one is written: the upper half of a number, or else the most frequent group. */
export function ruleExample(columns: readonly ColumnProfile[]): string {
  const features = columns.filter(({ role }) => role === "feature");
  const number = features.find(({ kind, distinct }) => kind === "number" && distinct > 2);
  if (number?.range) return `${number.name} > ${Number(number.range.median.toPrecision(2))}`;
  const group = features.find(({ kind }) => kind === "category" || kind === "boolean");
  return group?.top?.[0] ? `${group.name} is ${group.top[0].value}` : "orders > 5";
}
