import type { Steps } from "@/lib/schema/progress";
import type { Bench } from "../cluster/kmeans/kmeans-room";
import { benchOf, finish, type Site } from "../cluster/kmeans/kmeans-search";
import { centersAt, drawSeeds } from "../cluster/kmeans/kmeans-seeds";
import { measureSpread, settle } from "../cluster/kmeans/kmeans-settle";
import { fallsBehind, tolerableChanges } from "../cluster/kmeans/kmeans-starts";
import type { Engine } from "../kernels/engine";
import { counterRandom, type Random, streams } from "../random/counter-random";
import { withProgress } from "../with-progress";
import { type Overlap, overlap } from "./partition-overlap";
import { customersOf, resample } from "./resample";

interface Refits {
  /** A room whose slots have weights of their own; the partition's labels are kept in it. */
  readonly site: Site;
  readonly slot: number;
  readonly k: number;
  /** The partition's centers in the room's units, k × columns. */
  readonly centers: Float64Array;
  /** Starts from seeds, besides the one from the centers. */
  readonly seedings: number;
  readonly maxIterations: number;
  readonly seed: number;
}

export interface StabilityDrawsInput extends Refits {
  /** Customers per row. */
  readonly weights: Float32Array;
  /** Resamples [from, to). */
  readonly from: number;
  readonly to: number;
}

export interface StabilitySliceInput extends Refits {
  readonly slice: number;
  /** Customers of the slice per row. */
  readonly weights: Float32Array;
}

/** Refits bootstrap resamples and compares each with the partition on the customers that were drawn. */
export function* stabilityDraws(
  input: StabilityDrawsInput,
  engine: Engine,
): Steps<Overlap[], never> {
  const { site, slot, k, seed, from, to, weights } = input;
  const bench = benchOf(site, slot, engine);
  const { rows } = bench;
  const rowOf = customersOf(weights);
  const found: Overlap[] = [];
  const progress = () => ({ stage: "stability", done: found.length, total: to - from });
  for (let draw = from; draw < to; draw++) {
    const random = counterRandom(seed, streams.stability, k, draw);
    const { draws, present } = resample(rowOf, rows, random);
    bench.views.weights.set(draws);
    yield* withProgress(refit(bench, input, random), progress);
    found.push(compare(bench, k, present));
    yield progress();
  }
  return found;
}

/** Refits one slice of the customers and compares it with the partition there. */
export function* stabilitySlice(input: StabilitySliceInput, engine: Engine): Steps<Overlap, never> {
  const { site, slot, k, seed, slice, weights } = input;
  const bench = benchOf(site, slot, engine);
  const random = counterRandom(seed, streams.stability, k, 0x8000_0000 + slice);
  bench.views.weights.set(weights);
  yield* withProgress(refit(bench, input, random), () => ({
    stage: "stability",
    done: 0,
    total: 1,
  }));
  yield { stage: "stability", done: 1, total: 1 };
  return compare(bench, k, weights);
}

function compare({ views, rows }: Bench, k: number, times: ArrayLike<number>): Overlap {
  return overlap(views.kept.subarray(0, rows), k, views.labels.subarray(0, rows), k, times);
}

/** Leaves on the bench the labels of the best of a start from the centers and some from seeds, by inertia, polished. */
function* refit(
  bench: Bench,
  { k, centers, seedings, maxIterations }: Refits,
  random: Random,
): Generator<void, void, void> {
  const { views } = bench;
  const spread = yield* measureSpread(bench);
  const tolerated = tolerableChanges(bench.rows);
  let best = { inertia: Number.POSITIVE_INFINITY, centers };
  for (let start = 0; start <= seedings; start++) {
    views.centers.set(start === 0 ? centers : centersAt(bench, yield* drawSeeds(bench, k, random)));
    const least = best.inertia;
    const isHopeless = (inertia: number, before: number) => fallsBehind(inertia, before, least);
    const inertia = yield* settle(bench, k, spread, { maxIterations, tolerated, isHopeless });
    if (inertia < least) best = { inertia, centers: views.centers.slice(0, centers.length) };
  }
  yield* finish(bench, best.centers, spread, { maxIterations, polished: true });
}
