import type { ScoredClustering } from "@/lib/schema/clustering";
import type { Spread } from "@/lib/schema/stability";

const unknown: Spread = { mean: Number.NaN, low: Number.NaN, high: Number.NaN };

/**
 * How stable segments are after edits, per cluster: as in `base` where no customer came or left, else unknown, for what a
 * person made is not looked for by the algorithm. `jaccard`: per cluster of the base.
 */
export function jaccardOfEdited(
  jaccard: readonly Spread[],
  {
    scored,
    base,
    byHand,
  }: {
    readonly scored: Pick<ScoredClustering, "identities">;
    readonly base: Pick<ScoredClustering, "identities">;
    readonly byHand: readonly number[];
  },
): Spread[] {
  return scored.identities.map((number) => {
    const cluster = base.identities.indexOf(number);
    return byHand.includes(number) ? unknown : (jaccard[cluster] ?? unknown);
  });
}
