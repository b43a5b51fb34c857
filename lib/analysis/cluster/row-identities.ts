import type { ScoredClustering, Sweep } from "@/lib/schema/clustering";

/**
 * Per row, the identity of its segment (see ScoredClustering). Empty for no rows. Takes O(rows) time.
 */
export function identitiesOfRows({ clustering, identities }: ScoredClustering): Int32Array {
  return clustering.labels.map((label) => identities[label] ?? label);
}

/** The same for the partition a sweep recommends; empty when the sweep has none. */
export function recommendedIdentities(sweep: Sweep): Int32Array {
  const entry = sweep.entries.find((e) => e.clustering.k === sweep.verdict.k) ?? sweep.entries[0];
  return entry ? identitiesOfRows(entry) : new Int32Array(0);
}
