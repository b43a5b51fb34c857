import type { Algorithm } from "@/lib/schema/algorithm";
import type { Score, Sweep, SweepOptions } from "@/lib/schema/clustering";
import type { DistinctRows } from "../cluster/distinct-rows";
import type { WeightedRows } from "../cluster/points";
import type { Job } from "../executor";
import { againstChance } from "./against-chance";
import type { Labeling } from "./cells";
import { elbow } from "./elbow";
import { gapsOf } from "./gap";
import { quickStability } from "./quick-stability";
import { type LabelingScores, scoreLabelings } from "./score-labelings";
import { type Candidate, contenders, type Setting, verdict } from "./verdict";

/** Everything that is told of the partitions of a sweep, and what to make of it. */
export interface SweepScores
  extends Pick<Sweep, "chance" | "gaps" | "elbow" | "verdict" | "scoredRows"> {
  /** In the order of the partitions. */
  readonly scored: readonly ScoredLabeling[];
}

export interface ScoredLabeling extends LabelingScores {
  readonly k: number;
  readonly score: Score;
}

/** Beyond, chance is that of so many. */
const mostK = 50;
/** What these look for is what k-means looks for, so that its resamples tell of their stability. */
const likeKmeans: readonly Algorithm[] = ["kmeans", "minibatch", "bisecting"];

export interface SweepMethod {
  readonly algorithm: Algorithm;
  /** It finds k by itself. */
  readonly byDensity: boolean;
}

/**
 * Scores partitions of distinct rows, ascending by k, at least one, compares them with chance and says how many
 * segments there are. `sources`: per column, the name of what it was made of.
 */
export async function scoreSweep(
  { algorithm, byDensity }: SweepMethod,
  distinct: DistinctRows,
  sources: readonly string[],
  partitions: readonly Labeling[],
  { seed, exactSilhouetteRows: exactRows }: SweepOptions,
  job: Job,
): Promise<SweepScores> {
  const { rows: distinctRows, columns, values, weights } = distinct;
  const data = { rows: distinctRows, columns, values, weights };
  const rows = distinct.indexOfRow.length;
  const found = await scoreLabelings(data, partitions, { exactRows, seed }, job);
  const scored = partitions.map(({ k }, i) => ({ ...found[i]!, k, score: scoreOf(found[i]!) }));

  const [minK, maxK] = [partitions[0]!.k, partitions.at(-1)!.k].map((k) => Math.min(k, mostK));
  const chanceOptions = { algorithm, minK: minK!, maxK: maxK!, seed };
  const { chance, boxes } = await againstChance(data, rows, sources, chanceOptions, job);
  const curve = [
    { k: 1, inertia: found[0]!.total },
    ...scored.map(({ k, inertia }) => ({ k, inertia })),
  ];
  const knee = byDensity ? undefined : elbow(curve);
  const gaps = byDensity ? [] : gapsOf(curve, rows, boxes);
  const known = { chance, gaps, ...(knee !== undefined && { elbow: knee }) };
  const setting: Setting = { ...known, rows, distinctRows, byDensity };
  const candidates = scored.map(({ k, score, sizes }) => ({ k, score, sizes: [...sizes] }));
  const stable = likeKmeans.includes(algorithm)
    ? await lookAtStability(data, partitions, contenders(candidates, setting), seed, job)
    : new Map<number, number>();
  return {
    scored,
    ...known,
    verdict: verdict(candidates.map(withStability(stable)), setting),
    scoredRows: distinctRows <= exactRows ? rows : countScored(found[0]!, distinct),
  };
}

async function lookAtStability(
  data: WeightedRows,
  partitions: readonly Labeling[],
  ks: readonly number[],
  seed: number,
  job: Job,
): Promise<Map<number, number>> {
  const chosen = partitions.filter(({ k }) => ks.includes(k));
  const found = await quickStability(data, chosen, seed, job);
  return new Map(chosen.map(({ k }, i) => [k, found[i]!]));
}

const withStability =
  (known: ReadonlyMap<number, number>) =>
  (candidate: Candidate): Candidate => {
    const stability = known.get(candidate.k);
    return stability === undefined ? candidate : { ...candidate, stability };
  };

function scoreOf({ mean, error, ...scores }: LabelingScores): Score {
  const { inertia, daviesBouldin, calinskiHarabasz } = scores;
  return { inertia, silhouette: mean, silhouetteError: error, daviesBouldin, calinskiHarabasz };
}

/** Rows that have a silhouette or are in no segment. */
function countScored({ perRow, sizes }: LabelingScores, { weights, indexOfRow }: DistinctRows) {
  const inSegments = sizes.reduce((a, b) => a + b, 0);
  return perRow.reduce(
    (count, value, row) => (Number.isNaN(value) ? count : count + weights[row]!),
    indexOfRow.length - inSegments,
  );
}
