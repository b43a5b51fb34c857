import type { Contrast } from "@/lib/schema/description";
import type { Steps } from "@/lib/schema/progress";
import type { ProfileRow } from "@/lib/schema/segment";
import type { Table } from "@/lib/schema/table";
import type { Grouping } from "../mean-row";
import { adjustedPValues } from "./adjusted-p-values";
import { numberContrasts, type RawContrast } from "./number-contrasts";
import { shareContrasts } from "./share-contrasts";

/** P-value, after correction, below which a difference is not explained by chance. */
const level = 0.05;
/** Cliff's delta, or difference of shares, below which a difference is not worth telling. */
const least = 0.1;

export interface Contrasts {
  /** Per cluster, in the order of the profile. */
  readonly byCluster: readonly (readonly Contrast[])[];
  readonly comparisons: number;
}

/**
 * How each cluster differs from everyone else in each row of the profile, all comparisons corrected for together
 * (Benjamini-Hochberg). Where clusters were made from the same columns the p-values only sort out what could be chance; they do
 * not show that the clusters are real. O(rows · columns), and yields once per column.
 */
export function* contrasts(
  table: Table,
  profile: readonly ProfileRow[],
  grouping: Grouping,
): Steps<Contrasts, never> {
  const byRow = new Map<ProfileRow, readonly RawContrast[]>();
  const columns = new Set(profile.map(({ column }) => column));
  let done = 0;
  for (const column of table.columns) {
    if (!columns.has(column.name)) continue;
    yield { stage: "contrasts", done: done++, total: columns.size };
    const rows = profile.filter((row) => row.column === column.name);
    if ("codes" in column) {
      const found = shareContrasts(rows, column, grouping);
      for (const [i, row] of rows.entries()) byRow.set(row, found[i]!);
    } else {
      for (const row of rows) byRow.set(row, numberContrasts(row, column, grouping));
    }
  }
  const all = profile.flatMap((row) => byRow.get(row) ?? []);
  const adjusted = adjustedPValues(all.map(({ p }) => p));
  const judged = all.map((contrast, i) => ({ ...contrast, p: adjusted[i]!, isClear: false }));
  const clear = judged.map((one) => ({ ...one, isClear: isClear(one) }));
  return {
    byCluster: Array.from({ length: grouping.k }, (_, cluster) =>
      clear.filter((_, i) => i % grouping.k === cluster),
    ),
    comparisons: adjusted.filter((p) => !Number.isNaN(p)).length,
  };
}

function isClear({ p, delta }: Contrast): boolean {
  return p < level && Math.abs(delta.value) >= least && sureness(delta) > 0;
}

/** How large a difference is at least, so that small segments do not come first by chance; 0 where it may be none. */
export function sureness({ low, high }: Contrast["delta"]): number {
  return Math.max(0, low, -high) || 0;
}
