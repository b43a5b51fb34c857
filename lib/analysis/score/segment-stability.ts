import type { GivenParameters } from "@/lib/schema/algorithm";
import type { Clustering, SweepOptions } from "@/lib/schema/clustering";
import { Failure } from "@/lib/schema/failure";
import type { Prepared } from "@/lib/schema/prepared";
import type { ColumnAgreement, SegmentStability, Spread } from "@/lib/schema/stability";
import { type DistinctRows, distinctRowsOf } from "../cluster/distinct-rows";
import type { Job } from "../executor";
import { agreement } from "./external";
import { knownColumn } from "./known-column";
import { type RefitStability, refitStability } from "./refit-stability";
import { sliceStability, stability } from "./stability";

interface StabilityChoice {
  readonly options: SweepOptions;
  /** As they were set. */
  readonly parameters: GivenParameters;
  readonly resamples: number;
}

/**
 * The stability of a clustering of a Matrix under the bootstrap, found again by its own algorithm; see `stability` for k-means and
 * `refitStability` for the others. Fails for fewer than two segments.
 */
export async function segmentStability(
  { matrix }: Pick<Prepared, "matrix">,
  clustering: Clustering,
  choice: StabilityChoice,
  job: Job,
): Promise<SegmentStability> {
  const { labels, k, algorithm } = clustering;
  atLeastTwo(k);
  const distinct = await distinctRowsOf(matrix, job);
  const ofDistinct = Int32Array.from(distinct.firstRow, (row) => labels[row]!);
  const { resamples, draws } = await resampled(distinct, ofDistinct, clustering, choice, job);
  return {
    k,
    algorithm,
    resamples: resamples.length,
    draws,
    jaccard: Array.from({ length: k }, (_, c) => spreadOf(resamples.map((r) => r.jaccards[c]!))),
    adjustedRand: spreadOf(resamples.map((r) => r.adjustedRand)),
  };
}

async function resampled(
  distinct: DistinctRows,
  labels: Int32Array,
  clustering: Clustering,
  { options, parameters, resamples }: StabilityChoice,
  job: Job,
): Promise<RefitStability> {
  const { algorithm, k } = clustering;
  if (algorithm !== "kmeans") {
    const choice = { options, resamples };
    return refitStability(distinct, labels, clustering, parameters, choice, job);
  }
  const { seed } = options;
  const found = await stability(distinct, labels, k, { seed, resamples }, job);
  return { resamples: found.resamples, draws: distinct.indexOfRow.length };
}

/**
 * The agreement of a clustering with a column of the table: with its groups, or, where it holds dates, of the segments
 * found in each quarter alone with those found in all.
 */
export async function columnAgreement(
  { matrix, table, tableRows }: Pick<Prepared, "matrix" | "table" | "tableRows">,
  { labels, k }: Clustering,
  column: string,
  seed: number,
  job: Job,
): Promise<ColumnAgreement> {
  atLeastTwo(k);
  const { kind, groups, names } = knownColumn(table, tableRows, column);
  if (kind === "groups") return { kind, column, ...agreement(labels, groups) };
  const distinct = await distinctRowsOf(matrix, job);
  const ofDistinct = Int32Array.from(distinct.firstRow, (row) => labels[row]!);
  const slices = await sliceStability(distinct, ofDistinct, k, groups, { seed }, job);
  return {
    kind,
    column,
    slices: slices.map(({ slice, customers, adjustedRand, jaccards }) => ({
      name: names[slice]!,
      rows: customers,
      adjustedRand,
      jaccard: [...jaccards],
    })),
  };
}

function atLeastTwo(k: number): void {
  if (k >= 2) return;
  throw new Failure(
    "option-invalid",
    `Whether segments hold can be told of two or more; there ${k === 1 ? "is 1" : "are 0"}.`,
  );
}

/** Over the values that are numbers. */
function spreadOf(values: readonly number[]): Spread {
  const known = values.filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
  const at = (level: number) => known[Math.round(level * (known.length - 1))] ?? Number.NaN;
  const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
  return { mean, low: at(0.05), high: at(0.95) };
}
