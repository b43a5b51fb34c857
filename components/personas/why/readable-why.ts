import { formatCell } from "@/components/ui/column-format";
import type { Why } from "@/lib/schema/description";
import type { ColumnProfile } from "@/lib/schema/profile";

/** The answer with its cells as people read them: "1,250,000" where the table holds 1250000. */
export function readableWhy(why: Why, columns: readonly ColumnProfile[]): Why {
  const profiles = new Map(columns.map((profile) => [profile.name, profile]));
  const told = (cell: string, column: string) => formatCell(cell, profiles.get(column));
  const parts = why.change?.parts.map(({ column, from, to }) => ({
    column,
    from: told(from, column),
    to: told(to, column),
  }));
  return {
    ...why,
    pulls: why.pulls.map((pull) => ({ ...pull, value: told(pull.value, pull.column) })),
    change: why.change && parts ? { ...why.change, parts } : null,
  };
}
