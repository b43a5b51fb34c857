import type { ColumnProfile } from "@/lib/schema/profile";
import { formatDay, formatValue } from "./formats";

const answers: Readonly<Record<string, string>> = { true: "yes", false: "no" };

/** How the values of a column are written: dates as days, years without a separator, the rest as numbers. */
export function formatOf(profile: ColumnProfile): (value: number) => string {
  if (profile.kind === "date") return formatDay;
  return isYears(profile) ? (value) => String(Math.round(value)) : formatValue;
}

/** A cell as people read it: "55,300" where the file says 55300.00. What is no plain number stays as it stands. */
export function formatCell(cell: string, profile: ColumnProfile | undefined): string {
  if (profile?.kind === "boolean") return formatAnswer(cell);
  if (profile?.kind !== "number" || profile.reading?.numbers?.decimal === ",") return cell;
  return /^-?\d+(?:\.\d+)?$/u.test(cell) ? formatOf(profile)(Number(cell)) : cell;
}

/** Yes and no, whatever stands for them in the table. */
export function formatAnswer(value: string): string {
  return answers[value] ?? value;
}

/** Whether a number of this column would be read as a calendar year. */
export function isYear(column: string, value: number): boolean {
  return value >= 1000 && value < 3000 && /year|jahr|born/iu.test(column);
}

function isYears({ kind, name, range, meaning }: ColumnProfile): boolean {
  if (kind !== "number" || !range) return false;
  const named = meaning?.meaning === "birth-year" ? "year" : name;
  return isYear(named, range.min) && isYear(named, range.max);
}
