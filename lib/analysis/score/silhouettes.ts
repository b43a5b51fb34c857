import type { WeightedRows } from "../cluster/points";
import type { Job } from "../executor";
import { runParts, splitRange } from "../run-parts";
import { intoCells, type Labeling } from "./cells";
import { drawSample, estimate, type SilhouetteSample } from "./silhouette-sample";

export interface SilhouetteOptions {
  /** Distinct rows up to which every silhouette is exact. */
  readonly exactRows: number;
  readonly seed: number;
}

/** The silhouettes of one partition. */
export interface Silhouettes {
  /** Per distinct row; NaN where it was not sampled. */
  readonly perRow: Float64Array;
  readonly mean: number;
  /** Half-width of the 95 % interval; 0 when exact. */
  readonly error: number;
}

/**
 * Silhouettes of every partition over the same rows. Above `exactRows` distinct rows, a seeded sample
 * of rows, stratified by the finest partition, is compared with all rows.
 */
export async function silhouettes(
  data: WeightedRows,
  partitions: readonly Labeling[],
  options: SilhouetteOptions,
  job: Job,
): Promise<Silhouettes[]> {
  const cells = intoCells(data, partitions);
  const sample =
    data.rows > options.exactRows
      ? drawSample(partitions.at(-1)!, data.weights, sampleSize(data.rows, options), options.seed)
      : undefined;
  const rows = sample?.rows ?? Uint32Array.from({ length: data.rows }, (_, row) => row);
  const asked = rows.map((row) => cells.position[row]!);

  const { starts, partitions: cellPartitions, data: sorted } = cells;
  const ranges = splitRange(asked.length, job.executor.width);
  const inputs = ranges.map(({ from, to }) => ({
    cells: { data: sorted, starts, partitions: cellPartitions },
    rows: asked.slice(from, to),
  }));
  const parts = await runParts(job, "silhouettes", "silhouetteBlock", inputs);

  return partitions.map((_, p) => {
    const values = new Float64Array(asked.length);
    ranges.forEach(({ from, to }, i) => {
      values.set(parts[i]!.subarray(p * (to - from), (p + 1) * (to - from)), from);
    });
    return sample ? sampled(sample, values, data.rows) : exact(values, data.weights);
  });
}

/** As many sampled rows as keep the work at that of the largest exact case, but at least 1,000. */
function sampleSize(rows: number, { exactRows }: SilhouetteOptions): number {
  return Math.max(Math.min(1000, exactRows), Math.round((exactRows * exactRows) / rows));
}

function exact(values: Float64Array, weights: Float64Array): Silhouettes {
  let sum = 0;
  let total = 0;
  for (let row = 0; row < values.length; row++) {
    sum += weights[row]! * values[row]!;
    total += weights[row]!;
  }
  return { perRow: values, mean: sum / total, error: 0 };
}

function sampled(sample: SilhouetteSample, values: Float64Array, rows: number): Silhouettes {
  const perRow = new Float64Array(rows).fill(Number.NaN);
  sample.rows.forEach((row, i) => {
    perRow[row] = values[i]!;
  });
  return { perRow, ...estimate(sample, values) };
}
