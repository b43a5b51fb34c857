import { useMemo } from "react";
import { hasRow } from "@/lib/analysis/select/row-set";
import type { ScoredClustering } from "@/lib/schema/clustering";
import type { RowSet } from "@/lib/schema/row-set";

export interface SegmentShare {
  /** null: in no segment. */
  readonly identity: number | null;
  /** Of the selection, in (0, 1]. */
  readonly share: number;
}

/** How a selection spreads over the segments, the largest part first. Nothing while the segments are those of other rows. */
export function useSharesOfSegments(
  set: RowSet,
  entry: ScoredClustering | undefined,
): readonly SegmentShare[] {
  return useMemo(() => sharesOf(set, entry), [set, entry]);
}

function sharesOf(set: RowSet, entry: ScoredClustering | undefined): SegmentShare[] {
  const labels = entry?.clustering.labels;
  if (!entry || labels?.length !== set.rows) return [];
  const counts = new Float64Array(entry.clustering.k + 1);
  let total = 0;
  labels.forEach((label, row) => {
    if (!hasRow(set, row)) return;
    counts[label + 1]!++;
    total++;
  });
  return [...counts]
    .map((count, i) => ({
      identity: i === 0 ? null : (entry.identities[i - 1] ?? null),
      share: count / total,
    }))
    .filter(({ share }) => share > 0)
    .sort((a, b) => b.share - a.share);
}
