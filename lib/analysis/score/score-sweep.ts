import type { Algorithm } from "@/lib/schema/algorithm";
import type { Score, Sweep, SweepOptions } from "@/lib/schema/clustering";
import type { DistinctRows } from "../cluster/distinct-rows";
import type { Job } from "../executor";
import { againstChance } from "./against-chance";
import type { Labeling } from "./cells";
import { elbow } from "./elbow";
import { gapsOf } from "./gap";
import { type LabelingScores, scoreLabelings } from "./score-labelings";
import { verdict } from "./verdict";

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

/** Chance is no more than an extrapolation beyond. */
const mostK = 50;

/**
 * Scores partitions of distinct rows, ascending by k, at least one, and compares them with chance.
 * `sources`: per column, the name of what it was made of.
 */
export async function scoreSweep(
  algorithm: Algorithm,
  distinct: DistinctRows,
  sources: readonly string[],
  partitions: readonly Labeling[],
  { seed, exactSilhouetteRows: exactRows }: SweepOptions,
  job: Job,
): Promise<SweepScores> {
  const { rows, columns, values, weights } = distinct;
  const data = { rows, columns, values, weights };
  const allRows = distinct.indexOfRow.length;
  const found = await scoreLabelings(data, partitions, { exactRows, seed }, job);
  const scored = partitions.map(({ k }, i) => ({ ...found[i]!, k, score: scoreOf(found[i]!) }));

  const [minK, maxK] = [partitions[0]!.k, partitions.at(-1)!.k].map((k) => Math.min(k, mostK));
  const chanceOptions = { algorithm, minK: minK!, maxK: maxK!, seed };
  const { chance, boxes } = await againstChance(data, allRows, sources, chanceOptions, job);
  const inSegments = scored.map(({ sizes }) => sizes.reduce((a, b) => a + b, 0));
  const curve = [
    { k: 1, inertia: found[0]!.total },
    ...scored.map(({ k, inertia }) => ({ k, inertia })),
  ];
  const hasNoise = inSegments.some((count) => count < allRows);
  const knee = hasNoise ? undefined : elbow(curve);
  return {
    scored,
    chance,
    gaps: hasNoise ? [] : gapsOf(curve, allRows, boxes),
    ...(knee !== undefined && { elbow: knee }),
    verdict: verdict(
      scored.map(({ k, score, sizes }) => ({ k, score, sizes: [...sizes] })),
      chance,
      rows,
    ),
    scoredRows: rows <= exactRows ? allRows : countScored(found[0]!, distinct),
  };
}

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
