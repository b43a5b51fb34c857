import type { Progress, Steps } from "@/lib/schema/progress";
import { counterRandom, streams } from "../../random/counter-random";
import { withProgress } from "../../with-progress";
import { polishRows } from "./kmeans-polish";
import type { Bench } from "./kmeans-room";
import { centersAt, drawSeeds } from "./kmeans-seeds";
import { type Spread, settle } from "./kmeans-settle";

/** Centers in the room's units and the inertia they leave. */
export interface Found {
  readonly k: number;
  /** k × columns, the weighted means of the members. */
  readonly centers: Float64Array;
  readonly inertia: number;
}

export interface StartOptions {
  readonly k: number;
  /** Per restart, the rows it starts from; the first k of them start k. */
  readonly seeds: readonly Uint32Array[];
  readonly maxIterations: number;
  readonly seed: number;
  /** Also starts from seeds drawn for this k alone. */
  readonly thorough: boolean;
}

/** Restarts are only compared, so their long tails are left to the one that wins. */
const toleratedShare = 1e-3;
/** A start is given up when so many more iterations as good as its last would not bring it to the best. */
const patience = 20;
/** A restart draws seeds for a single k as often as rows · k goes into this, and at most `mostSeedings` times. */
const seedingWork = 30_000;
const mostSeedings = 5;

export const tolerableChanges = (rows: number): number => Math.floor(rows * toleratedShare);

/** Whether an iteration leaves no hope to come below `least`. */
export function fallsBehind(inertia: number, before: number, least: number): boolean {
  return inertia - least > patience * (before - inertia);
}

/** The seeds of restarts [from, to) for the largest k. */
export function* drawStarts(
  bench: Bench,
  { k, seed, from, to }: Record<"k" | "seed" | "from" | "to", number>,
): Steps<Uint32Array[], never> {
  const found: Uint32Array[] = [];
  const progress = () => ({ stage: "k-means", done: found.length, total: to - from });
  for (let restart = from; restart < to; restart++) {
    const random = counterRandom(seed, streams.kmeans, 0, restart);
    found.push(yield* withProgress(drawSeeds(bench, k, random), progress));
  }
  return found;
}

/**
 * The best few of many starts for one k by inertia, ascending, the earlier of equals first. A start ends when at most a
 * thousandth of the labels change, when it comes upon a partition that an earlier one came upon, or when it falls
 * hopelessly behind. Where `thorough`, k is also started from seeds of its own: the fewer the rows the more often, and
 * where there are few, what comes of them is polished; where there are many, in the first restart only.
 */
export function* bestStarts(
  bench: Bench,
  spread: Spread,
  options: StartOptions,
  few: number,
): Steps<Found[], never> {
  const { k, seeds, maxIterations, seed, thorough } = options;
  const { rows, views, shape } = bench;
  const tolerated = tolerableChanges(rows);
  const affordable = Math.min(mostSeedings, Math.floor(seedingWork / (rows * k)));
  const seen = new Set<string>();
  const best: Found[] = [];

  function* attempt(start: Float64Array, polished: boolean): Generator<void, void, void> {
    views.centers.set(start);
    const least = best.at(few - 1)?.inertia ?? Number.POSITIVE_INFINITY;
    const passed: string[] = [];
    let known = false;
    const isHopeless = (inertia: number, before: number): boolean => {
      const mark = inertia.toPrecision(10);
      known = seen.has(mark);
      passed.push(mark);
      return known || fallsBehind(inertia, before, least);
    };
    let inertia = yield* settle(bench, k, spread, { maxIterations, tolerated, isHopeless });
    for (const mark of passed) seen.add(mark);
    if (known) return;
    if (polished) inertia = yield* polishRows(bench, k, spread, inertia, maxIterations);
    if (inertia >= least) return;
    best.push({ k, inertia, centers: views.centers.slice(0, k * shape.columns) });
    best.sort((a, b) => a.inertia - b.inertia);
    best.length = Math.min(best.length, few);
  }
  for (let restart = 0; restart < seeds.length; restart++) {
    const progress = () => progressOf(restart, seeds.length);
    const start = centersAt(bench, seeds[restart]!.subarray(0, k));
    yield* withProgress(attempt(start, false), progress);
    const seedings = thorough ? Math.max(affordable, restart === 0 ? 1 : 0) : 0;
    const own = counterRandom(seed, streams.kmeans, k, restart);
    for (let i = 0; i < seedings; i++) {
      const drawn = yield* withProgress(drawSeeds(bench, k, own), progress);
      yield* withProgress(attempt(centersAt(bench, drawn), affordable > 0), progress);
    }
  }
  yield progressOf(seeds.length, seeds.length);
  return best;
}

export const progressOf = (done: number, total: number): Progress<never> => ({
  stage: "k-means",
  done,
  total,
});
