import type { WeightedRows } from "../cluster/points";
import type { Job } from "../executor";
import type { Labeling } from "./cells";
import { sampleOf } from "./spread-out";
import { stability } from "./stability";

const mostRows = 1000;
const resamples = 6;

/**
 * A quick look at the stability of some partitions (see `stability`): per partition the mean adjusted Rand index over 6 resamples of an
 * even sample of at most 1,000 rows, which is an approximation where there are more.
 */
export async function quickStability(
  data: WeightedRows,
  partitions: readonly Labeling[],
  seed: number,
  job: Job,
): Promise<number[]> {
  if (partitions.length === 0) return [];
  const sample = sampleOf(data, mostRows);
  const looks = partitions.map(async ({ k, labels }) => {
    const own = Int32Array.from(sample.picked, (row) => labels[row]!);
    const options = { seed, resamples, maxIterations: 100 };
    return (await stability(sample.data, own, k, options, job)).adjustedRand;
  });
  return Promise.all(looks);
}
