import type { Steps } from "@/lib/schema/progress";
import type { Engine } from "../../kernels/engine";
import { counterRandom, streams } from "../../random/counter-random";
import { withProgress } from "../../with-progress";
import type { Bench } from "./kmeans-room";
import { benchOf, finish, keepLabels, type Site } from "./kmeans-search";
import { drawMore } from "./kmeans-seeds";
import { assign, forget, measureSpread, type Spread, settle } from "./kmeans-settle";
import { type Found, fallsBehind, tolerableChanges } from "./kmeans-starts";

export interface RefineOptions {
  /** The best so far. */
  readonly best: Found;
  /** The best for k + 1, of which two clusters are to be merged. */
  readonly above?: Found | undefined;
  /** The best for k − 1, which is to be given one more center. */
  readonly below?: Found | undefined;
  readonly maxIterations: number;
  readonly seed: number;
}

export interface KmeansRefineInput extends RefineOptions {
  readonly site: Site;
  readonly slot: number;
  readonly keepAt: number;
}

/** What its end and polish can take off the inertia of a partition that is almost settled. */
const hope = 0.01;

/** What `refine` finds; the labels of something better are kept in the room. */
export function* kmeansRefine(input: KmeansRefineInput, engine: Engine): Steps<Found, never> {
  const bench = benchOf(input.site, input.slot, engine);
  const progress = () => ({ stage: "refinement", done: 0, total: 1 });
  const spread = yield* withProgress(measureSpread(bench), progress);
  const steps = refine(bench, spread, input, () => keepLabels(bench, input.keepAt));
  const found = yield* withProgress(steps, progress);
  yield { stage: "refinement", done: 1, total: 1 };
  return found;
}

/**
 * Tries to better a partition from those of its neighbors: that for k + 1 with the two clusters merged that cost
 * least, and that for k − 1 with one more center where that helps most. The latter never leaves a higher
 * inertia than k − 1 has. `keep` is called while the labels of something better are on the bench.
 */
export function* refine(
  bench: Bench,
  spread: Spread,
  { best, above, below, maxIterations, seed }: RefineOptions,
  keep: () => void,
): Generator<void, Found, void> {
  let found = best;
  function* attempt(start: Float64Array): Generator<void, void, void> {
    const k = found.k;
    const least = found.inertia;
    const isHopeless = (inertia: number, before: number) => fallsBehind(inertia, before, least);
    const tolerated = tolerableChanges(bench.rows);
    bench.views.centers.set(start);
    const inertia = yield* settle(bench, k, spread, { maxIterations, tolerated, isHopeless });
    if (inertia > least * (1 + hope)) return;
    const options = { maxIterations, polished: true, warm: true };
    const other = yield* finish(bench, start, spread, options);
    if (other.inertia >= found.inertia) return;
    found = other;
    keep();
  }
  if (above) yield* attempt(yield* mergeNearest(bench, above));
  if (below) yield* attempt(yield* addCenter(bench, below, seed));
  return found;
}

/** Centers for one cluster fewer: the two become one whose merger adds least to the inertia. */
function* mergeNearest(bench: Bench, { k, centers }: Found): Generator<void, Float64Array, void> {
  const { columns } = bench.shape;
  const sizes = yield* sizesOf(bench, k, centers);
  let least = Number.POSITIVE_INFINITY;
  let [kept, gone] = [0, 1];
  for (let a = 0; a < k; a++) {
    for (let b = a + 1; b < k; b++) {
      let square = 0;
      for (let j = 0; j < columns; j++) {
        square += (centers[a * columns + j]! - centers[b * columns + j]!) ** 2;
      }
      const cost = ((sizes[a]! * sizes[b]!) / (sizes[a]! + sizes[b]!)) * square;
      if (cost < least) [least, kept, gone] = [cost, a, b];
    }
  }
  const share = sizes[gone]! / (sizes[kept]! + sizes[gone]!);
  const merged = centers.slice();
  for (let j = 0; j < columns; j++) {
    const at = kept * columns + j;
    merged[at]! += share * (merged[gone * columns + j]! - merged[at]!);
  }
  merged.copyWithin(gone * columns, (gone + 1) * columns);
  return merged.subarray(0, (k - 1) * columns);
}

/** Centers for one cluster more: the row is added that, of some drawn by their distance, lowers the inertia most. */
function* addCenter(
  bench: Bench,
  { k, centers }: Found,
  seed: number,
): Generator<void, Float64Array, void> {
  yield* sizesOf(bench, k, centers);
  const random = counterRandom(seed, streams.splitting, k);
  const row = yield* drawMore(bench, random);
  const { columns, stride } = bench.shape;
  const grown = new Float64Array((k + 1) * columns);
  grown.set(centers);
  for (let j = 0; j < columns; j++) grown[k * columns + j] = bench.views.values[j * stride + row]!;
  return grown;
}

/** Assigns all rows to the centers; how much weight each gets. */
function* sizesOf(
  bench: Bench,
  k: number,
  centers: Float64Array,
): Generator<void, Float64Array, void> {
  const { views } = bench;
  views.centers.set(centers);
  forget(bench);
  yield* assign(bench, k);
  return views.sizes.slice(0, k);
}
