"use client";

import { useMemo } from "react";
import { intersect, rowsLabeled } from "@/lib/analysis/select/row-set";
import { useHighlight } from "@/lib/client/highlight";
import type { Highlight } from "@/lib/client/highlight-store";
import { useSelection } from "@/lib/client/selection";
import type { ScoredClustering } from "@/lib/schema/clustering";
import type { RowSet } from "@/lib/schema/row-set";
import { usePicked } from "./view-state";

/**
 * The customers that keep their color on a chart: while somebody points at customers, on whatever view, those; else those of the
 * picked segment, and of them the selected. null: all. `ignored`: what the chart itself points at, where it shows that in another way.
 */
export function useEmphasis(
  entry: ScoredClustering | undefined,
  ignored: RowSet | null = null,
): RowSet | null {
  const highlight = useHighlight();
  const [picked] = usePicked();
  const { selection } = useSelection();
  const standing = useMemo(
    () => (entry ? standingOf(entry, picked, selection?.set ?? null) : null),
    [entry, picked, selection],
  );
  return useMemo(() => {
    const isOwn = highlight?.kind === "rows" && highlight.set === ignored;
    return (entry && highlight && !isOwn ? rowsPointedAt(highlight, entry) : null) ?? standing;
  }, [entry, highlight, ignored, standing]);
}

/** null where it is about other rows, or about a segment that is none. */
function rowsPointedAt(
  highlight: Highlight,
  { clustering: { labels }, identities }: ScoredClustering,
): RowSet | null {
  if (highlight.kind === "rows") {
    return highlight.set.rows === labels.length ? highlight.set : null;
  }
  const cluster = identities.indexOf(highlight.segment);
  return cluster < 0 ? null : rowsLabeled(labels, cluster);
}

function standingOf(
  entry: ScoredClustering,
  picked: number | null,
  selected: RowSet | null,
): RowSet | null {
  const { labels } = entry.clustering;
  const known = selected?.rows === labels.length ? selected : null;
  if (picked === null) return known;
  const cluster = entry.identities.indexOf(picked);
  const own = rowsLabeled(labels, cluster);
  return known ? intersect(own, known) : own;
}
