import type { Column } from "@/lib/schema/table";
import { dayMs } from "./day";

/** A number column as it is, a date column in days since 1970-01-01; NaN where missing. */
export function columnNumbers(column: Column): Float64Array | undefined {
  if (column.kind === "number") return column.values;
  if (column.kind === "date") return column.values.map((ms) => ms / dayMs);
  return undefined;
}
