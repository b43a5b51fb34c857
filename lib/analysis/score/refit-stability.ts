import type { GivenParameters } from "@/lib/schema/algorithm";
import type { Clustering, SweepOptions } from "@/lib/schema/clustering";
import type { FoundPartition } from "../cluster/algorithm";
import { clusterAlgorithms } from "../cluster/algorithms";
import type { DistinctRows } from "../cluster/distinct-rows";
import { findPartitions, type Method } from "../cluster/find-partitions";
import { pickRows } from "../cluster/points";
import type { Job } from "../executor";
import { counterRandom, type Random, streams } from "../random/counter-random";
import { type Overlap, overlap } from "./partition-overlap";

/** Customers drawn at most: trees and partitions cost far more than those of k-means. */
const mostDraws = { cut: 3000, k: 5000, density: 20_000 } as const;
/** Numbers of rows that mean a share of all rows, and so shrink with the rows. */
const countsOfRows = ["minSamples", "minClusterSize"] as const;

/** A partition of the distinct rows, −1 for rows in no cluster. */
interface Partition {
  readonly k: number;
  readonly labels: Int32Array;
}

export interface RefitOptions {
  readonly options: SweepOptions;
  readonly resamples: number;
  /** Of the one clustering of a method by density: what its parameters became. */
  readonly used?: Clustering["used"];
  /** Customers drawn at most, where that is fewer than the method may have. */
  readonly most?: number;
}

export interface RefitStability {
  /** Per partition, how each resample overlaps with it. */
  readonly overlaps: readonly (readonly Overlap[])[];
  /** Customers in each resample. */
  readonly draws: number;
}

/**
 * Stability of partitions of one method, ascending by k, under the bootstrap: each resample is clustered by the method that found them,
 * once for all k where the method is told k. Where there are more customers than `mostDraws`, each resample is that much smaller, which makes the
 * figures stricter. Customers that the method leaves in no segment found nothing again. Methods by density keep the radius that was
 * used on all rows, and their numbers of rows shrink with the resample. The
 * same bytes whatever the executor's width. O(resamples · time of the method).
 * Hennig (2007), doi:10.1016/j.csda.2006.11.025.
 */
export async function refitStability(
  distinct: DistinctRows,
  partitions: readonly Partition[],
  { algorithm, parameters }: Method,
  { options, resamples, used, most = Number.POSITIVE_INFINITY }: RefitOptions,
  job: Job,
): Promise<RefitStability> {
  const { chooses } = clusterAlgorithms[algorithm];
  const ends = runningSums(distinct.weights);
  const total = ends.at(-1)!;
  const draws = Math.min(total, mostDraws[chooses], most);
  const settled = chooses === "density" ? { ...parameters, ...used } : parameters;
  const method: Method = { algorithm, parameters: shrunk(settled, draws / total) };
  const quiet: Job = { ...job, report: () => {} };
  const ks = partitions.map(({ k }) => k);
  const overlaps: Overlap[][] = partitions.map(() => []);
  for (let i = 0; i < resamples; i++) {
    job.report({ stage: "stability", done: i, total: resamples });
    const random = counterRandom(options.seed, streams.stability, ks[0], i);
    const { rows, sources } = drawRows(distinct, ends, draws, random);
    const most = rows.rows - 1;
    if (most < 2) continue;
    const again = { ...options, minK: Math.min(most, ks[0]!), maxK: Math.min(most, ks.at(-1)!) };
    const refits = await findPartitions(rows.rows, rows, method, again, quiet);
    for (const [j, { k, labels }] of partitions.entries()) {
      const refit = refits.find((other) => other.k === k) ?? refits.at(-1);
      if (refit) overlaps[j]!.push(compare(labels, k, sources, refit));
    }
    await job.pause();
  }
  job.report({ stage: "stability", done: resamples, total: resamples });
  return { overlaps, draws };
}

function compare(
  labels: Int32Array,
  k: number,
  sources: Uint32Array,
  refit: FoundPartition,
): Overlap {
  const own = Int32Array.from(sources, (row) => labels[row]!);
  return overlap(own, k, refit.labels, refit.k, new Uint8Array(own.length).fill(1));
}

function shrunk(parameters: GivenParameters, share: number): GivenParameters {
  const changed = { ...parameters };
  for (const name of countsOfRows) {
    const count = changed[name];
    if (typeof count === "number") changed[name] = Math.max(2, Math.round(count * share));
  }
  return changed;
}

function runningSums(weights: Float64Array): Float64Array {
  let sum = 0;
  return weights.map((weight) => {
    sum += weight;
    return sum;
  });
}

interface Drawn {
  /** As if they were the rows of a Matrix of their own. */
  readonly rows: DistinctRows;
  /** Per drawn row, which distinct row it is. */
  readonly sources: Uint32Array;
}

/** Draws customers with replacement. */
function drawRows(
  distinct: DistinctRows,
  ends: Float64Array,
  draws: number,
  random: Random,
): Drawn {
  const counts = new Float64Array(distinct.rows);
  const total = ends[distinct.rows - 1]!;
  for (let i = 0; i < draws; i++) counts[rowAt(ends, random.uniform() * total)]! += 1;
  const sources = Uint32Array.from(counts.keys()).filter((row) => counts[row]! > 0);
  const places = Uint32Array.from(sources.keys());
  const weights = Float64Array.from(sources, (row) => counts[row]!);
  const rows = { ...pickRows(distinct, sources), weights, indexOfRow: places, firstRow: places };
  return { rows, sources };
}

/** The first row whose running sum is above `place`. */
function rowAt(ends: Float64Array, place: number): number {
  let low = 0;
  let high = ends.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ends[middle]! > place) high = middle;
    else low = middle + 1;
  }
  return low;
}
