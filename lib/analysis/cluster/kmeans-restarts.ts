import type { Steps } from "@/lib/schema/progress";
import { counterRandom, streams } from "../random/counter-random";
import { withProgress } from "../with-progress";
import { lloyd, type Partition } from "./lloyd";
import { toPoints, type WeightedRows } from "./points";
import { polish } from "./polish";
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
  /** Also starts every k from seeds of its own. */
  readonly thorough?: boolean;
}

/** Restarts are only compared, so their long tails are left to the one that wins. */
const toleratedShare = 1e-3;
/** A restart draws seeds for a single k as often as rows · k goes into this, and at most `mostSeedings` times. */
const seedingWork = 30_000;
const mostSeedings = 5;

/**
 * k-means for every k from minK to maxK: the best of the given restarts by inertia, the earliest of
 * equals, ascending by k. A restart draws seeds once, for the largest k; the first k of them start k. That is
 * cheap, but where single rows lie far out they come first. Where `thorough`, k is therefore also started from seeds
 * of its own and what comes of them is polished: the fewer the rows, the more often; where there are
 * many, in the first restart only and unpolished. A start ends when at most a thousandth of the labels change.
 */
export function* kmeansRestarts(input: KmeansRestartsInput): Steps<Partition[], never> {
  const { minK, maxK, from, to, maxIterations, seed, thorough = false } = input;
  const points = toPoints(input.data);
  const tolerated = Math.floor(points.rows * toleratedShare);
  const best: Partition[] = [];
  const total = (to - from) * (maxK - minK + 1);
  let done = 0;
  const progress = () => ({ stage: "k-means", done, total });

  function* attempt(start: Float64Array, polished: boolean): Steps<void, never> {
    const settled = lloyd(points, start, maxIterations, tolerated);
    let found = yield* withProgress(settled, progress);
    if (polished) found = yield* withProgress(polish(points, found, maxIterations), progress);
    const before = best[found.k - minK];
    if (!before || found.inertia < before.inertia) best[found.k - minK] = found;
  }
  for (let restart = from; restart < to; restart++) {
    const random = counterRandom(seed, streams.kmeans, 0, restart);
    const seeds = yield* withProgress(seedCenters(points, maxK, random), progress);
    for (let k = minK; k <= maxK; k++) {
      yield* attempt(seeds.subarray(0, k * points.columns), false);
      const affordable = Math.min(mostSeedings, Math.floor(seedingWork / (points.rows * k)));
      const seedings = thorough ? Math.max(affordable, restart === 0 ? 1 : 0) : 0;
      const own = counterRandom(seed, streams.kmeans, k, restart);
      for (let i = 0; i < seedings; i++) {
        const start = yield* withProgress(seedCenters(points, k, own), progress);
        yield* attempt(start, affordable > 0);
      }
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
