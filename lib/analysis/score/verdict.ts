import type { Chance, Gap, Score, Verdict } from "@/lib/schema/clustering";
import { gapChoice } from "./gap";
import { type Facts, verdictEvidence, verdictSentence } from "./words";

/** A scored partition into k clusters. */
export interface Candidate {
  readonly k: number;
  readonly score: Omit<Score, "inertia">;
  /** Rows per cluster; noise not counted. */
  readonly sizes: readonly number[];
  /** How far k-means finds the partition again in resamples, about 0 to 1; where that was looked at. */
  readonly stability?: number;
}

/** What all candidates have in common. */
export interface Setting {
  /** In the order of the candidates. */
  readonly chance: Chance;
  readonly gaps: readonly Gap[];
  readonly elbow?: number;
  /** All rows, noise included. */
  readonly rows: number;
  readonly distinctRows: number;
  /** The algorithm found the one candidate's k by itself, and may have left rows in no cluster. */
  readonly byDensity: boolean;
}

const weakFrom = 0.04;
const clearFrom = 0.09;
/** A partition found again less often than this has to exceed chance by more. */
const stableFrom = 0.95;
const perInstability = 0.8;
const nearlyAsGood = 0.05;
/** Taken off the merit of a k with segments that are no more than outliers. */
const outliersCost = 0.1;
const gapVote = 0.04;
const contrastVote = 0.01;
const fewestRows = 10;
/** With more noise than this, segments are not clear. */
const mostNoise = 0.5;
/** Without natural segments, more than these are no convenience. */
const mostForConvenience = 5;
const mostContenders = 5;

/** Segments of fewer rows are outliers: 2% of all, but 5 at least, and 30 are a group in any file. */
const outliersBelow = (rows: number): number => Math.max(5, Math.min(30, 0.02 * rows));

/** The ks that may turn out to be the answer, best first: those whose stability is worth looking at, at most 5. */
export function contenders(candidates: readonly Candidate[], setting: Setting): number[] {
  const speaking = ranked(candidates, setting).filter(({ speaks }) => speaks);
  return speaking.slice(0, mostContenders).map(({ k }) => k);
}

/**
 * How many segments there are and how sure that is. A k speaks for segments when its silhouette, less its sampling error,
 * exceeds chance by 0.04, and by 0.8 more for what its stability lacks to 0.95 (where that is known); at least two of its
 * segments are more than outliers; and it is not merely the number of different rows. Of these, the one taken has the best merit: the silhouette
 * less half of what chance gives it (which favors few clusters), less 0.15 · ln Davies-Bouldin (which counts the worst
 * neighbors, not the mean row), less 0.1 for outliers, plus 0.04 where the gap statistic with its error chooses it
 * and 0.01 where Calinski-Harabasz is highest; the smallest of equals. Clear from 0.05 above what it takes to speak. If no k speaks, or there
 * are fewer than 10 rows, none: then k is the best for convenience, up to 5 where possible. Rows in no segment count as silhouettes of 0;
 * where they are more than half, nothing is clear.
 * Calibrated by bench/verdict-calibration.ts. At least one candidate.
 */
export function verdict(candidates: readonly Candidate[], setting: Setting): Verdict {
  const { rows } = setting;
  const all = ranked(candidates, setting);
  const looked = candidates.some(({ stability }) => stability !== undefined);
  const speaking = all.filter(
    ({ speaks, stability }) => speaks && (!looked || stability !== undefined),
  );
  const convenient = all.filter(({ k }) => k <= mostForConvenience);
  const [best, second] = [speaking, convenient, all].find((ks) => ks.length > 0)!;
  const near = second && best!.merit - second.merit < nearlyAsGood ? second : undefined;
  const chosen = best!;
  const inSegments = sum(chosen.sizes);
  const isClear = chosen.excess >= chosen.bar + clearFrom - weakFrom;
  const isNoisy = rows - inSegments > mostNoise * rows;
  const kind = speaking.length === 0 ? "none" : isClear && !isNoisy ? "clear" : "weak";
  const facts: Facts = {
    kind,
    k: chosen.k,
    silhouette: chosen.score.silhouette,
    error: chosen.score.silhouetteError,
    chance: chosen.byChance,
    ...(near && { runnerUp: { k: near.k, silhouette: near.score.silhouette } }),
    ...(chosen.stability !== undefined && { stability: chosen.stability }),
    favored: favored(candidates, setting),
    smallest: Math.min(...chosen.sizes),
    rows,
    noise: rows - inSegments,
    byDensity: setting.byDensity,
    tooFew: rows < fewestRows,
  };
  return {
    kind,
    k: chosen.k,
    ...(near && { runnerUp: near.k }),
    sentence: verdictSentence(facts),
    evidence: verdictEvidence(facts),
  };
}

/** By merit, best first. */
function ranked(candidates: readonly Candidate[], { chance, gaps, rows, distinctRows }: Setting) {
  const byGap = gapChoice(gaps);
  const byContrast = highest(candidates, ({ score }) => score.calinskiHarabasz);
  return candidates
    .map((candidate, i) => {
      const { k, score, sizes, stability } = candidate;
      const byChance = chance.silhouettes[i]!;
      const segments = sizes.filter((size) => size >= outliersBelow(rows)).length;
      const silhouette = score.silhouette * (sum(sizes) / rows);
      const excess = silhouette - score.silhouetteError - byChance;
      const bar = weakFrom + perInstability * Math.max(0, stableFrom - (stability ?? 1));
      const speaks = excess >= bar && segments > 1 && k < distinctRows && rows >= fewestRows;
      const merit =
        silhouette -
        0.5 * byChance -
        0.15 * Math.log(Math.max(0.25, score.daviesBouldin)) -
        (segments < k ? outliersCost : 0) +
        (k === byGap ? gapVote : 0) +
        (k === byContrast ? contrastVote : 0);
      return { ...candidate, byChance, excess, bar, speaks, merit };
    })
    .sort((a, b) => b.merit - a.merit || a.k - b.k);
}

/** What each score would choose by itself; nothing where there is no choice. */
function favored(candidates: readonly Candidate[], { gaps, elbow }: Setting): Facts["favored"] {
  if (candidates.length < 2) return [];
  const choices: [string, number | undefined][] = [
    ["silhouette", highest(candidates, ({ score }) => score.silhouette)],
    ["Davies-Bouldin", highest(candidates, ({ score }) => -score.daviesBouldin)],
    ["Calinski-Harabasz", highest(candidates, ({ score }) => score.calinskiHarabasz)],
    ["gap statistic", gapChoice(gaps)],
    ["elbow", elbow],
  ];
  return choices.flatMap(([score, k]) => (k === undefined ? [] : [{ score, k }]));
}

/** The smallest k with the highest value. */
function highest(candidates: readonly Candidate[], scoreOf: (candidate: Candidate) => number) {
  let best: Candidate | undefined;
  for (const candidate of candidates) {
    if (!best || scoreOf(candidate) > scoreOf(best)) best = candidate;
  }
  return best?.k;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}
