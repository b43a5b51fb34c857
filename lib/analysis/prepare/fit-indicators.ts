import type { FittedFeature } from "@/lib/schema/recipe";
import type { CodedColumn } from "@/lib/schema/table";

/**
 * One 0/1 feature, centered, per category that occurs in the rows that are used, in code-unit
 * order; of a boolean the one for "true" says it all. Empty when there are fewer than two.
 */
export function fitIndicators(
  column: CodedColumn,
  rows: Uint32Array,
  fill: string | null,
): FittedFeature[] {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const category = column.values[column.codes[row]!] ?? fill;
    if (category !== null) counts.set(category, (counts.get(category) ?? 0) + 1);
  }
  if (counts.size < 2) return [];
  const isBoolean = column.kind === "boolean";
  const found = [...counts.keys()].sort((a, b) => (a < b ? -1 : 1));
  const categories = isBoolean ? found.filter((category) => category === "true") : found;
  return categories.map((category) => ({
    kind: "indicator",
    name: isBoolean ? column.name : `${column.name}: ${category}`,
    column: column.name,
    category,
    fill,
    offset: counts.get(category)! / rows.length,
    divisor: 1,
  }));
}
