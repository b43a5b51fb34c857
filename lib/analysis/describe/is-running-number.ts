import type { NumberColumn } from "@/lib/schema/table";

const nearlyAll = 0.98;

/** True when whole numbers differ in nearly every row, as a counter's or a reference's do. */
export function isRunningNumber({ values }: NumberColumn): boolean {
  const seen = new Set<number>();
  let present = 0;
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    if (!Number.isInteger(value)) return false;
    seen.add(value);
    present++;
  }
  return seen.size > 2 && seen.size >= nearlyAll * present;
}
