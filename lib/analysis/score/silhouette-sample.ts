import { counterRandom, streams } from "../random/counter-random";
import type { Labeling } from "./cells";

/** A stratified simple random sample of rows, repeats counted as rows of their own. */
export interface SilhouetteSample {
  /** Distinct rows drawn, ascending within a stratum; one that was drawn twice stands twice. */
  readonly rows: Uint32Array;
  /** Stratum s is the run [starts[s], starts[s + 1]) of `rows`. */
  readonly starts: Uint32Array;
  /** All rows of each stratum. */
  readonly sizes: Float64Array;
}

export interface Estimate {
  readonly mean: number;
  /** Half-width of the 95% interval. */
  readonly error: number;
}

const smallestStratum = 30;

/**
 * Draws about `wanted` rows without replacement, from every cluster of `strata` in proportion to its
 * size but at least 30, so that small segments are not missed. No row whose label is −1 is drawn.
 */
export function drawSample(
  strata: Labeling,
  weights: Float64Array,
  wanted: number,
  seed: number,
): SilhouetteSample {
  const sizes = new Float64Array(strata.k);
  for (let row = 0; row < weights.length; row++) {
    if (strata.labels[row]! >= 0) sizes[strata.labels[row]!]! += weights[row]!;
  }
  const total = sizes.reduce((a, b) => a + b, 0);
  const quotas = sizes.map((size) =>
    Math.min(size, Math.max(smallestStratum, Math.round((wanted * size) / total))),
  );

  const random = counterRandom(seed, streams.silhouetteSample);
  const left = sizes.slice();
  const drawn: number[][] = Array.from(sizes, () => []);
  for (let row = 0; row < weights.length; row++) {
    const stratum = strata.labels[row]!;
    if (stratum < 0) continue;
    for (let repeat = 0; repeat < weights[row]!; repeat++) {
      if (random.uniform() * left[stratum]! < quotas[stratum]!) {
        drawn[stratum]!.push(row);
        quotas[stratum]! -= 1;
      }
      left[stratum]! -= 1;
    }
  }
  const starts = new Uint32Array(strata.k + 1);
  for (let s = 0; s < strata.k; s++) starts[s + 1] = starts[s]! + drawn[s]!.length;
  return { rows: Uint32Array.from(drawn.flat()), starts, sizes };
}

/**
 * The mean over all rows that have a value, estimated from the sampled ones, with its interval; NaN where a sampled row has
 * none. Which rows have one is taken as known.
 */
export function estimate(sample: SilhouetteSample, values: Float64Array): Estimate {
  let sum = 0;
  let total = 0;
  let variance = 0;
  for (let s = 0; s < sample.sizes.length; s++) {
    const drawn = values.subarray(sample.starts[s]!, sample.starts[s + 1]!);
    const part = drawn.filter((value) => !Number.isNaN(value));
    if (part.length === 0) continue;
    const rows = (sample.sizes[s]! * part.length) / drawn.length;
    const own = part.reduce((a, b) => a + b, 0) / part.length;
    sum += rows * own;
    total += rows;
    if (part.length < 2) continue;
    const spread = part.reduce((a, b) => a + (b - own) ** 2, 0) / (part.length - 1);
    variance += (rows * rows * spread * (1 - part.length / rows)) / part.length;
  }
  return { mean: sum / total, error: (1.96 * Math.sqrt(variance)) / total };
}
