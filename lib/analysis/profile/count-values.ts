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
  let distinct = 0;
  const ranked: number[] = [];
  for (let code = 0; code < counts.length; code++) {
    const count = counts[code]!;
    if (count === 0) continue;
    distinct++;
    const isFull = ranked.length === mostShown;
    if (isFull && count <= counts[ranked[mostShown - 1]!]!) continue;
    let at = ranked.length;
    while (at > 0 && counts[ranked[at - 1]!]! < count) at--;
    ranked.splice(at, 0, code);
    if (isFull) ranked.pop();
  }
  const top = ranked.map((code) => ({ value: column.values[code]!, count: counts[code]! }));
  return { counts, distinct, missing, top };
}
