import type { ColumnOverride } from "@/lib/schema/table";
import type { Choices } from "@/lib/schema/workspace";

/** Adds what a person decided about a column to what they decided before. */
export function withColumn(choices: Choices, change: ColumnOverride): Choices {
  const before = choices.columns.find(({ name }) => name === change.name);
  const others = choices.columns.filter(({ name }) => name !== change.name);
  return { ...choices, columns: [...others, { ...before, ...change }] };
}
