import type { Steps } from "@/lib/schema/progress";
import { counterRandom, streams } from "../random/counter-random";
import { withProgress } from "../with-progress";
import { lloyd, type Partition } from "./lloyd";
import { toPoints, type WeightedRows } from "./points";
import { seedCenters } from "./seed-centers";

export interface KmeansRestartsInput {
  readonly data: WeightedRows;
  readonly minK: number;
  /** At most the number of rows in `data`, which must be distinct. */
  readonly maxK: number;
  /** Restarts [from, to) of the job. */
  readonly from: number;
  readonly to: number;
  readonly maxIterations: number;
  readonly seed: number;
}

/** Restarts are only compared, so their long tails are left to the one that wins. */
const toleratedShare = 1e-3;

/**
 * k-means for every k from minK to maxK: the best of the given restarts by inertia, the earliest of
 * equals, ascending by k. A restart draws its seeds once, for the largest k; the first k of them start k.
 * It ends when at most a thousandth of the labels change.
 */
export function* kmeansRestarts(input: KmeansRestartsInput): Steps<Partition[], never> {
  const { minK, maxK, from, to, maxIterations, seed } = input;
  const points = toPoints(input.data);
  const tolerated = Math.floor(points.rows * toleratedShare);
  const best: Partition[] = [];
  const total = (to - from) * (maxK - minK + 1);
  let done = 0;
  const progress = () => ({ stage: "k-means", done, total });

  for (let restart = from; restart < to; restart++) {
    const random = counterRandom(seed, streams.kmeans, maxK, restart);
    const seeds = yield* withProgress(seedCenters(points, maxK, random), progress);
    for (let k = minK; k <= maxK; k++) {
      const start = seeds.subarray(0, k * points.columns);
      const found = yield* withProgress(lloyd(points, start, maxIterations, tolerated), progress);
      const before = best[k - minK];
      if (!before || found.inertia < before.inertia) best[k - minK] = found;
      done++;
    }
  }
  yield progress();
  return best;
}

/** The better of each pair, the earlier of equals. */
export function betterOf(a: readonly Partition[], b: readonly Partition[]): Partition[] {
  return a.map((partition, i) => (b[i]!.inertia < partition.inertia ? b[i]! : partition));
}
