import type { Progress, Steps } from "@/lib/schema/progress";
import type { Engine, RoomHandle } from "../kernels/engine";
import { counterRandom, streams } from "../random/counter-random";
import { withProgress } from "../with-progress";
import { polishRows } from "./kmeans-polish";
import { type Bench, benchAt, type KmeansLayout, type KmeansShape } from "./kmeans-room";
import { centersAt, drawSeeds } from "./kmeans-seeds";
import { measureSpread, type Spread, settle } from "./kmeans-settle";

/** Where a task works: a slot of a room, and how many of its rows take part. */
export interface Place {
  readonly room: RoomHandle<KmeansLayout>;
  readonly shape: KmeansShape;
  readonly slot: number;
  readonly rows: number;
}

/** Centers in the room's units and the inertia they leave. */
export interface Found {
  readonly k: number;
  /** k × columns, the weighted means of the members. */
  readonly centers: Float64Array;
  readonly inertia: number;
}

export interface SearchOptions {
  readonly k: number;
  /** Per restart, the rows it starts from; the first k of them start k. */
  readonly seeds: readonly Uint32Array[];
  readonly maxIterations: number;
  readonly seed: number;
  /** Also starts from seeds drawn for this k alone. */
  readonly thorough: boolean;
}

export interface KmeansSeedsInput extends Place {
  readonly k: number;
  readonly seed: number;
  /** Restarts [from, to). */
  readonly from: number;
  readonly to: number;
}

/** The seeds of some restarts for the largest k. */
export function* kmeansSeeds(input: KmeansSeedsInput, engine: Engine): Steps<Uint32Array[], never> {
  const { k, seed, from, to } = input;
  return yield* seedsOfRestarts(benchOf(input, engine), { k, seed, from, to });
}

export type KmeansSearchInput = Place & SearchOptions & { readonly keepAt: number };

/** The best of many starts for one k, brought to its end; its labels are kept in the room. */
export function* kmeansSearch(input: KmeansSearchInput, engine: Engine): Steps<Found, never> {
  const bench = benchOf(input, engine);
  const spread = yield* withProgress(measureSpread(bench), () => progressOf(0, input));
  const found = yield* bestStart(bench, spread, input);
  const { maxIterations } = input;
  const steps = finish(bench, found.centers, spread, { maxIterations, polished: true });
  const finished = yield* withProgress(steps, () => progressOf(input.seeds.length, input));
  keepLabels(bench, input.keepAt);
  return finished;
}

export function benchOf({ room, shape, slot, rows }: Place, engine: Engine): Bench {
  return { ...benchAt(engine.attach(room), shape, slot), rows };
}

const progressOf = (done: number, { seeds }: SearchOptions): Progress<never> => ({
  stage: "k-means",
  done,
  total: seeds.length,
});

export function keepLabels({ views, shape }: Bench, index: number): void {
  views.kept.set(views.labels, index * shape.stride);
}

export function* seedsOfRestarts(
  bench: Bench,
  { k, seed, from, to }: Pick<KmeansSeedsInput, "k" | "seed" | "from" | "to">,
): Steps<Uint32Array[], never> {
  const found: Uint32Array[] = [];
  const progress = () => ({ stage: "k-means", done: found.length, total: to - from });
  for (let restart = from; restart < to; restart++) {
    const random = counterRandom(seed, streams.kmeans, 0, restart);
    found.push(yield* withProgress(drawSeeds(bench, k, random), progress));
  }
  return found;
}

/** Iterates from the given centers to the end and polishes where asked to; labels are left on the bench. */
export function* finish(
  bench: Bench,
  centers: Float64Array,
  spread: Spread,
  { maxIterations, polished }: { readonly maxIterations: number; readonly polished: boolean },
): Generator<void, Found, void> {
  const k = centers.length / bench.shape.columns;
  bench.views.centers.set(centers);
  let inertia = yield* settle(bench, k, spread, { maxIterations });
  if (polished) inertia = yield* polishRows(bench, k, spread, inertia, maxIterations);
  return { k, inertia, centers: bench.views.centers.slice(0, centers.length) };
}

/** Restarts are only compared, so their long tails are left to the one that wins. */
const toleratedShare = 1e-3;
/** A start is given up when so many more iterations as good as its last would not bring it to the best. */
const patience = 20;
/** A restart draws seeds for a single k as often as rows · k goes into this, and at most `mostSeedings` times. */
const seedingWork = 30_000;
const mostSeedings = 5;

/**
 * The best of many starts for one k by inertia, the earliest of equals. A start ends when at most a thousandth of the
 * labels change, when it comes upon a partition that an earlier one came upon, or when it falls hopelessly behind
 * the best. Where `thorough`, k is also started from seeds of its own: the fewer the rows the more often, and where
 * there are few, what comes of them is polished; where there are many, in the first restart only.
 */
export function* bestStart(
  bench: Bench,
  spread: Spread,
  options: SearchOptions,
): Steps<Found, never> {
  const { k, seeds, maxIterations, seed, thorough } = options;
  const { rows, views, shape } = bench;
  const tolerated = Math.floor(rows * toleratedShare);
  const affordable = Math.min(mostSeedings, Math.floor(seedingWork / (rows * k)));
  const seen = new Set<string>();
  let best: Found | undefined;

  function* attempt(start: Float64Array, polished: boolean): Generator<void, void, void> {
    views.centers.set(start);
    let known = false;
    const passed: string[] = [];
    const isHopeless = (inertia: number, before: number): boolean => {
      const mark = inertia.toPrecision(10);
      known = seen.has(mark);
      passed.push(mark);
      return known || (!!best && inertia - best.inertia > patience * (before - inertia));
    };
    let inertia = yield* settle(bench, k, spread, { maxIterations, tolerated, isHopeless });
    for (const mark of passed) seen.add(mark);
    if (polished && !known) inertia = yield* polishRows(bench, k, spread, inertia, maxIterations);
    if (best && inertia >= best.inertia) return;
    best = { k, inertia, centers: views.centers.slice(0, k * shape.columns) };
  }
  for (let restart = 0; restart < seeds.length; restart++) {
    const progress = () => progressOf(restart, options);
    const start = centersAt(bench, seeds[restart]!.subarray(0, k));
    yield* withProgress(attempt(start, false), progress);
    const seedings = thorough ? Math.max(affordable, restart === 0 ? 1 : 0) : 0;
    const own = counterRandom(seed, streams.kmeans, k, restart);
    for (let i = 0; i < seedings; i++) {
      const drawn = yield* withProgress(drawSeeds(bench, k, own), progress);
      yield* withProgress(attempt(centersAt(bench, drawn), affordable > 0), progress);
    }
  }
  yield progressOf(seeds.length, options);
  return best!;
}
