import type { Chance, Score, Verdict } from "@/lib/schema/clustering";
import { type Facts, verdictEvidence, verdictSentence } from "./words";

/** A scored partition into k clusters. */
export interface Candidate {
  readonly k: number;
  readonly score: Pick<Score, "silhouette" | "silhouetteError" | "daviesBouldin">;
  readonly sizes: readonly number[];
}

/** How ks are compared; weights calibrated, like the bounds below, by bench/verdict-calibration.ts. */
function merit({ silhouette, daviesBouldin }: Candidate["score"], byChance: number): number {
  return silhouette - 0.5 * byChance - 0.15 * Math.log(Math.max(0.25, daviesBouldin));
}

/** A silhouette above chance by less is no sign of segments; few rows vary more. */
const noneBelow = (rows: number): number => 0.04 + 0.15 / Math.sqrt(rows);
const clearFrom = 0.12;
const nearlyAsGood = 0.05;

/**
 * How many segments there are and how sure that is. The k taken has the best silhouette after half of
 * what chance gives it (which favors few clusters) and 0.15 · ln Davies-Bouldin (which counts the worst
 * neighbors, not the mean row) are taken off; the smallest of equals. Clear from a silhouette 0.12 above
 * chance, none below about 0.05: then k is the best for convenience.
 * `entries` and `chance` share their order; at least one entry.
 */
export function verdict(entries: readonly Candidate[], chance: Chance): Verdict {
  const ranked = entries
    .map(({ k, score, sizes }, i) => {
      const byChance = chance.silhouettes[i]!;
      return { k, score, sizes, byChance, merit: merit(score, byChance) };
    })
    .sort((a, b) => b.merit - a.merit || a.k - b.k);
  const best = ranked[0]!;
  const second = ranked[1];
  const near = second && best.merit - second.merit < nearlyAsGood ? second : undefined;

  const rows = best.sizes.reduce((a, b) => a + b, 0);
  const { silhouette, silhouetteError: error } = best.score;
  const excess = silhouette - error - best.byChance;
  const kind = excess < noneBelow(rows) ? "none" : excess < clearFrom ? "weak" : "clear";
  const facts: Facts = {
    kind,
    k: best.k,
    silhouette,
    error,
    chance: best.byChance,
    ...(near && { runnerUp: { k: near.k, silhouette: near.score.silhouette } }),
    smallest: Math.min(...best.sizes),
    rows,
  };
  return {
    kind,
    k: best.k,
    ...(near && { runnerUp: near.k }),
    sentence: verdictSentence(facts),
    evidence: verdictEvidence(facts),
  };
}
