import type { GivenParameters } from "@/lib/schema/algorithm";
import type { Clustering, Sweep, SweepOptions } from "@/lib/schema/clustering";
import { Failure } from "@/lib/schema/failure";
import type { Prepared } from "@/lib/schema/prepared";
import type {
  ColumnAgreement,
  SegmentStability,
  Spread,
  StabilityOfK,
  SweepStability,
} from "@/lib/schema/stability";
import { type DistinctRows, distinctRowsOf } from "../cluster/distinct-rows";
import type { Job } from "../executor";
import { agreement } from "./external";
import { knownColumn } from "./known-column";
import type { Overlap } from "./partition-overlap";
import { refitStability } from "./refit-stability";
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
  const partition = { k, labels: ofDistinct };
  const { overlaps, draws } = await resampled(distinct, partition, clustering, choice, job);
  return { ...summaryOf(k, overlaps), algorithm, resamples: overlaps.length, draws };
}

const fewResamples = 20;
const fewCustomers = 5000;

/**
 * The same for every clustering of a sweep at once, more roughly: 20 resamples of at most 5,000 customers, each clustered anew for all k.
 * Clusterings of fewer than two segments are left out.
 */
export async function sweepStability(
  { matrix }: Pick<Prepared, "matrix">,
  { algorithm, entries }: Pick<Sweep, "algorithm" | "entries">,
  { options, parameters }: Omit<StabilityChoice, "resamples">,
  job: Job,
): Promise<SweepStability> {
  const several = entries.map(({ clustering }) => clustering).filter(({ k }) => k >= 2);
  if (several.length === 0) return { resamples: 0, draws: 0, byK: [] };
  const distinct = await distinctRowsOf(matrix, job);
  const partitions = several.map(({ k, labels }) => ({
    k,
    labels: Int32Array.from(distinct.firstRow, (row) => labels[row]!),
  }));
  const { used } = several[0]!;
  const choice = {
    options: { ...options, restarts: Math.min(options.restarts, fewRestarts) },
    resamples: fewResamples,
    most: fewCustomers,
    ...(used && { used }),
  };
  const method = { algorithm, parameters };
  const { overlaps, draws } = await refitStability(distinct, partitions, method, choice, job);
  return {
    resamples: fewResamples,
    draws,
    byK: several.map(({ k }, i) => summaryOf(k, overlaps[i]!)),
  };
}

const fewRestarts = 3;

function summaryOf(k: number, overlaps: readonly Overlap[]): StabilityOfK {
  return {
    k,
    jaccard: Array.from({ length: k }, (_, c) => spreadOf(overlaps.map((o) => o.jaccards[c]!))),
    adjustedRand: spreadOf(overlaps.map((o) => o.adjustedRand)),
  };
}

interface Resampled {
  readonly overlaps: readonly Overlap[];
  readonly draws: number;
}

async function resampled(
  distinct: DistinctRows,
  partition: { readonly k: number; readonly labels: Int32Array },
  { algorithm, used }: Clustering,
  { options, parameters, resamples }: StabilityChoice,
  job: Job,
): Promise<Resampled> {
  if (algorithm !== "kmeans") {
    const choice = { options, resamples, ...(used && { used }) };
    const method = { algorithm, parameters };
    const found = await refitStability(distinct, [partition], method, choice, job);
    return { overlaps: found.overlaps[0]!, draws: found.draws };
  }
  const { labels, k } = partition;
  const found = await stability(distinct, labels, k, { seed: options.seed, resamples }, job);
  return { overlaps: found.resamples, draws: distinct.indexOfRow.length };
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
