import type { Steps } from "@/lib/schema/progress";
import type { Engine, RoomHandle } from "../../kernels/engine";
import { withProgress } from "../../with-progress";
import { polishRows } from "./kmeans-polish";
import { type Bench, benchAt, type KmeansLayout, type KmeansShape } from "./kmeans-room";
import { measureSpread, type Spread, settle } from "./kmeans-settle";
import {
  bestStarts,
  drawStarts,
  type Found,
  fallsBehind,
  progressOf,
  type StartOptions,
  tolerableChanges,
} from "./kmeans-starts";

/** A room as tasks are told it. */
export interface Site {
  readonly room: RoomHandle<KmeansLayout>;
  readonly shape: KmeansShape;
}

export interface KmeansSeedsInput {
  readonly site: Site;
  readonly slot: number;
  readonly k: number;
  readonly seed: number;
  /** Restarts [from, to). */
  readonly from: number;
  readonly to: number;
}

/** The seeds of some restarts for the largest k. */
export function* kmeansSeeds(input: KmeansSeedsInput, engine: Engine): Steps<Uint32Array[], never> {
  return yield* drawStarts(benchOf(input.site, input.slot, engine), input);
}

export interface KmeansSearchInput extends StartOptions {
  readonly site: Site;
  /** Where the starts are compared, if not on all rows; the seeds are rows of it. */
  readonly sample?: Site | undefined;
  readonly slot: number;
  readonly keepAt: number;
}

/** Starts that are best on the sample and go on with all rows. */
const finalists = 3;

/** The best of many starts for one k, brought to its end; its labels are kept in the room. */
export function* kmeansSearch(input: KmeansSearchInput, engine: Engine): Steps<Found, never> {
  const { site, sample, slot, keepAt } = input;
  const bench = benchOf(site, slot, engine);
  const found = yield* searchOn(bench, sample && benchOf(sample, slot, engine), input);
  keepLabels(bench, keepAt);
  return found;
}

export function benchOf({ room, shape }: Site, slot: number, engine: Engine): Bench {
  return benchAt(engine.attach(room), shape, slot);
}

export function keepLabels({ views, shape }: Bench, index: number): void {
  views.kept.set(views.labels, index * shape.stride);
}

export function* searchOn(
  bench: Bench,
  sample: Bench | undefined,
  options: StartOptions,
): Steps<Found, never> {
  const { maxIterations, seeds, thorough } = options;
  const begun = () => progressOf(0, seeds.length);
  const ended = () => progressOf(seeds.length, seeds.length);
  const spread = yield* withProgress(measureSpread(bench), begun);
  if (!sample) {
    const [best] = yield* bestStarts(bench, spread, options, 1);
    const steps = finish(bench, best!.centers, spread, { maxIterations, polished: thorough });
    return yield* withProgress(steps, ended);
  }
  const spreadOfSample = yield* withProgress(measureSpread(sample), begun);
  const few = yield* bestStarts(sample, spreadOfSample, options, finalists);
  const steps = final(bench, few, spread, { maxIterations, polished: thorough });
  return yield* withProgress(steps, ended);
}

interface FinishOptions {
  readonly maxIterations: number;
  readonly polished: boolean;
  /** The bench has iterated to these centers, and goes on. */
  readonly warm?: boolean;
}

/** The best of some starts on all rows, brought to its end. */
function* final(
  bench: Bench,
  starts: readonly Found[],
  spread: Spread,
  options: FinishOptions,
): Generator<void, Found, void> {
  const { maxIterations } = options;
  const tolerated = tolerableChanges(bench.rows);
  let best: Found | undefined;
  for (const { k, centers } of starts) {
    const least = best?.inertia ?? Number.POSITIVE_INFINITY;
    const isHopeless = (inertia: number, before: number) => fallsBehind(inertia, before, least);
    bench.views.centers.set(centers);
    const inertia = yield* settle(bench, k, spread, { maxIterations, tolerated, isHopeless });
    if (inertia >= least) continue;
    best = { k, inertia, centers: bench.views.centers.slice(0, centers.length) };
  }
  return yield* finish(bench, best!.centers, spread, options);
}

/** Iterates from the given centers to the end and polishes where asked to; labels are left on the bench. */
export function* finish(
  bench: Bench,
  centers: Float64Array,
  spread: Spread,
  { maxIterations, polished, warm = false }: FinishOptions,
): Generator<void, Found, void> {
  const k = centers.length / bench.shape.columns;
  if (!warm) bench.views.centers.set(centers);
  let inertia = yield* settle(bench, k, spread, { maxIterations, warm });
  if (polished) inertia = yield* polishRows(bench, k, spread, inertia, maxIterations);
  return { k, inertia, centers: bench.views.centers.slice(0, centers.length) };
}
