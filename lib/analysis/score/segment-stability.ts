import type { Clustering } from "@/lib/schema/clustering";
import { Failure } from "@/lib/schema/failure";
import type { Prepared } from "@/lib/schema/prepared";
import type { ColumnAgreement, SegmentStability, Spread } from "@/lib/schema/stability";
import { distinctRowsOf } from "../cluster/distinct-rows";
import type { Job } from "../executor";
import { agreement } from "./external";
import { knownColumn } from "./known-column";
import { sliceStability, stability } from "./stability";

interface StabilityChoice {
  readonly seed: number;
  readonly resamples: number;
}

/** The stability of a clustering of a Matrix under the bootstrap; see `stability`. Fails for fewer than two segments. */
export async function segmentStability(
  { matrix }: Pick<Prepared, "matrix">,
  { labels, k }: Clustering,
  options: StabilityChoice,
  job: Job,
): Promise<SegmentStability> {
  atLeastTwo(k);
  const distinct = await distinctRowsOf(matrix, job);
  const ofDistinct = Int32Array.from(distinct.firstRow, (row) => labels[row]!);
  const { resamples } = await stability(distinct, ofDistinct, k, options, job);
  return {
    k,
    resamples: resamples.length,
    jaccard: Array.from({ length: k }, (_, c) => spreadOf(resamples.map((r) => r.jaccards[c]!))),
    adjustedRand: spreadOf(resamples.map((r) => r.adjustedRand)),
  };
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
