import type { ScoredClustering, Sweep } from "@/lib/schema/clustering";
import type { Share } from "../pipeline-api";

/** The sweep, with all that it has of every row put where other threads can see it: at 1,000,000 rows 90 MB for eleven k. */
export function sharedSweep(sweep: Sweep, share: Share): Sweep {
  return { ...sweep, entries: sweep.entries.map((entry) => sharedEntry(entry, share)) };
}

export function sharedEntry(entry: ScoredClustering, share: Share): ScoredClustering {
  const { labels, certainty } = entry.clustering;
  return {
    ...entry,
    clustering: {
      ...entry.clustering,
      labels: share(labels),
      ...(certainty && { certainty: share(certainty) }),
    },
    silhouettes: share(entry.silhouettes),
  };
}
