import type { Steps } from "@/lib/schema/progress";
import type { Engine } from "../../kernels/engine";
import { withProgress } from "../../with-progress";
import type { WeightedRows } from "../points";
import { mostRounds, neighborTries } from "./kmeans-neighbor-tries";
import { refine } from "./kmeans-refine";
import { type Bench, benchAt, openKmeansRoom } from "./kmeans-room";
import { keepLabels, searchOn } from "./kmeans-search";
import { measureSpread } from "./kmeans-settle";
import { drawStarts, type Found } from "./kmeans-starts";

export interface KmeansOptions {
  readonly minK: number;
  /** At most the number of rows, which must be distinct. */
  readonly maxK: number;
  readonly restarts: number;
  readonly maxIterations: number;
  readonly seed: number;
  /** Seeds of its own for every k, and betterment from the neighboring ks. */
  readonly thorough: boolean;
}

export interface KmeansPartition {
  readonly k: number;
  /** Per row, 0 … k−1. */
  readonly labels: Int32Array;
  readonly inertia: number;
}

/**
 * k-means for every k inside a task, in a room of its own; where `thorough`, what the algorithm "kmeans" does as long as it compares
 * starts on all rows.
 */
export function* kmeansWithin(
  data: WeightedRows,
  options: KmeansOptions,
  engine: Engine,
): Steps<KmeansPartition[], never> {
  const { minK, maxK } = options;
  const kept = maxK - minK + 1;
  const room = openKmeansRoom(engine, data, { mostK: maxK, kept });
  try {
    const bench = benchAt(room, room.shape);
    const found = yield* searchAll(bench, options);
    const { rows, stride } = room.shape;
    return found.map(({ k, inertia }, i) => ({
      k,
      inertia: inertia / room.scaling.scale ** 2,
      labels: room.views.kept.slice(i * stride, i * stride + rows),
    }));
  } finally {
    room.close();
  }
}

function* searchAll(bench: Bench, options: KmeansOptions): Steps<Found[], never> {
  const { minK, maxK, restarts, maxIterations, seed, thorough } = options;
  const total = maxK - minK + 1;
  let found: Found[] = [];
  const progress = () => ({ stage: "k-means", done: found.length, total });
  const seeds = yield* drawStarts(bench, { k: maxK, seed, from: 0, to: restarts });
  for (let k = minK; k <= maxK; k++) {
    const steps = searchOn(bench, undefined, { k, seeds, maxIterations, seed, thorough });
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done) {
        found.push(step.value);
        break;
      }
      yield progress();
    }
    keepLabels(bench, k - minK);
  }
  const spread = yield* withProgress(measureSpread(bench), progress);
  let before: (Found | undefined)[] = [];
  for (let round = 0; round < mostRounds && thorough; round++) {
    const tries = neighborTries(found, before);
    if (tries.length === 0) break;
    before = found;
    found = [...found];
    for (const { index, above, below } of tries) {
      const keep = () => keepLabels(bench, index);
      const best = found[index]!;
      const steps = refine(bench, spread, { best, above, below, maxIterations, seed }, keep);
      found[index] = yield* withProgress(steps, progress);
    }
  }
  return found;
}
