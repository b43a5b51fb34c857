import type { ProfileRow } from "@/lib/schema/segment";
import type { CodedColumn } from "@/lib/schema/table";
import type { Grouping } from "./mean-row";
import { profileRow } from "./profile-row";

const mostCategories = 8;

/**
 * Shares of the most frequent categories per cluster, at most eight; of a boolean only "true".
 * Missing cells are not counted. Nothing when all rows have one category, or nearly each its own.
 * Takes O(rows + k · categories) time.
 */
export function shareRows(
  column: CodedColumn,
  clustered: boolean,
  { k, tableRows, labels }: Grouping,
): ProfileRow[] {
  const size = column.values.length;
  const tally = new Uint32Array(k * size);
  const counts = new Float64Array(k);
  const totals = new Uint32Array(size);
  let present = 0;
  for (let i = 0; i < tableRows.length; i++) {
    const code = column.codes[tableRows[i]!]!;
    if (code < 0) continue;
    totals[code]!++;
    present++;
    if (labels[i]! < 0) continue;
    tally[labels[i]! * size + code]!++;
    counts[labels[i]!]!++;
  }
  const found = [...totals.keys()].filter((code) => totals[code]! > 0);
  if (found.length < 2 || (found.length > 2 && found.length > present / 2)) return [];

  const frequent = found.sort((a, b) => totals[b]! - totals[a]! || a - b).slice(0, mostCategories);
  const shown = column.kind === "boolean" ? [column.values.indexOf("true")] : frequent;
  return shown.map((code) => {
    const share = totals[code]! / present;
    return profileRow(
      { column: column.name, category: column.values[code]!, kind: "share", clustered },
      {
        counts,
        means: counts.map((count, cluster) => tally[cluster * size + code]! / count),
        mean: share,
        variance: share * (1 - share),
        hasRatio: true,
      },
    );
  });
}
