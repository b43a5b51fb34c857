import type { ValueCount } from "@/lib/schema/profile";
import type { CodedColumn } from "@/lib/schema/table";

const mostShown = 12;

/** Rows per value of a coded column, missing ones left out: all counts, and the 12 most frequent values. */
export function countValues(column: CodedColumn): {
  readonly counts: Uint32Array;
  readonly distinct: number;
  readonly missing: number;
  readonly top: readonly ValueCount[];
} {
  const counts = new Uint32Array(column.values.length);
  let missing = 0;
  for (const code of column.codes) {
    if (code < 0) missing++;
    else counts[code]!++;
  }
  const used = Array.from(counts.keys()).filter((code) => counts[code]! > 0);
  const ranked = used.sort((a, b) => counts[b]! - counts[a]! || a - b).slice(0, mostShown);
  const top = ranked.map((code) => ({ value: column.values[code]!, count: counts[code]! }));
  return { counts, distinct: used.length, missing, top };
}
