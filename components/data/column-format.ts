import { formatDay, formatValue } from "@/components/ui/formats";
import type { ColumnProfile } from "@/lib/schema/profile";

/** How the values of a column are written: dates as days, years without a separator, the rest as numbers. */
export function formatOf(profile: ColumnProfile): (value: number) => string {
  if (profile.kind === "date") return formatDay;
  return isYears(profile) ? (value) => String(Math.round(value)) : formatValue;
}

function isYears({ kind, name, range, meaning }: ColumnProfile): boolean {
  if (kind !== "number" || !range) return false;
  if (meaning?.meaning !== "birth-year" && !/year|jahr|born/i.test(name)) return false;
  return range.min >= 1000 && range.max < 3000;
}
