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

const weakFrom = 0.04;
const clearFrom = 0.09;
const nearlyAsGood = 0.05;
/** Taken off the merit of a k with segments that are no more than outliers. */
const outliersCost = 0.1;
const fewestRows = 10;
/** Without natural segments, more than these are no convenience. */
const mostForConvenience = 5;

/** Segments of fewer rows are outliers: 2 % of all, but 5 at least, and 30 are a group in any file. */
const outliersBelow = (rows: number): number => Math.max(5, Math.min(30, 0.02 * rows));

/**
 * How many segments there are and how sure that is. A k speaks for segments when its silhouette, less its
 * sampling error, exceeds chance by 0.04, at least two of its segments are more than outliers, and it
 * is not merely the number of different rows. Of these, the one taken has the best silhouette after half of
 * what chance gives it (which favors few clusters), 0.15 · ln Davies-Bouldin (which counts the worst
 * neighbors, not the mean row) and 0.1 for outliers are taken off; the smallest of equals. Clear from
 * 0.09 above chance. If no k speaks for segments, or there are fewer than 10 rows, none: then k is the
 * best for convenience, up to 5 where possible.
 * `entries` and `chance` share their order; at least one entry.
 */
export function verdict(
  entries: readonly Candidate[],
  chance: Chance,
  distinctRows: number,
): Verdict {
  const rows = entries[0]!.sizes.reduce((a, b) => a + b, 0);
  const ranked = entries
    .map(({ k, score, sizes }, i) => {
      const byChance = chance.silhouettes[i]!;
      const segments = sizes.filter((size) => size >= outliersBelow(rows)).length;
      const cost = segments < k ? outliersCost : 0;
      const excess = score.silhouette - score.silhouetteError - byChance;
      const speaks = excess >= weakFrom && segments > 1 && k < distinctRows && rows >= fewestRows;
      return { k, score, sizes, byChance, excess, speaks, merit: merit(score, byChance) - cost };
    })
    .sort((a, b) => b.merit - a.merit || a.k - b.k);
  const speaking = ranked.filter(({ speaks }) => speaks);
  const convenient = ranked.filter(({ k }) => k <= mostForConvenience);
  const candidates = [speaking, convenient, ranked].find((ks) => ks.length > 0)!;
  const best = candidates[0]!;
  const second = candidates[1];
  const near = second && best.merit - second.merit < nearlyAsGood ? second : undefined;

  const kind = !best.speaks ? "none" : best.excess < clearFrom ? "weak" : "clear";
  const facts: Facts = {
    kind,
    k: best.k,
    silhouette: best.score.silhouette,
    error: best.score.silhouetteError,
    chance: best.byChance,
    ...(near && { runnerUp: { k: near.k, silhouette: near.score.silhouette } }),
    smallest: Math.min(...best.sizes),
    rows,
    tooFew: rows < fewestRows,
  };
  return {
    kind,
    k: best.k,
    ...(near && { runnerUp: near.k }),
    sentence: verdictSentence(facts),
    evidence: verdictEvidence(facts),
  };
}
