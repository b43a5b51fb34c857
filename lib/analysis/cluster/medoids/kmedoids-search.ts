import type { Steps } from "@/lib/schema/progress";
import type { Engine } from "../../kernels/engine";
import { counterRandom, streams } from "../../random/counter-random";
import { withProgress } from "../../with-progress";
import { buildStart, differentRows, fasterPam, type Medoids } from "./fasterpam";
import { type KmedoidsBench, type KmedoidsPlace, kmedoidsBench } from "./kmedoids-room";

export interface KmedoidsDistancesInput extends KmedoidsPlace {
  /** Drawn rows [from, to). */
  readonly from: number;
  readonly to: number;
}

export interface KmedoidsSearchInput extends KmedoidsPlace {
  readonly slot: number;
  readonly k: number;
  readonly starts: number;
  readonly maxPasses: number;
  readonly seed: number;
}

export interface KmedoidsFound extends Omit<Medoids, "rows"> {
  readonly medoids: Int32Array;
  /** Per row of the room, the position of its medoid. */
  readonly labels: Int32Array;
}

/** Squared differences in one call of a kernel, or between two yields, about. */
const workPerStep = 4_000_000;

/** Fills in the distances of some drawn rows to all drawn ones. O((to − from) · drawn · columns). */
export function* kmedoidsDistances(
  { room: handle, shape, from, to }: KmedoidsDistancesInput,
  engine: Engine,
): Steps<null, never> {
  const { rows, columns, drawn, stride } = shape;
  const { at, kernels } = engine.attach(handle);
  const step = 4 * Math.max(1, Math.floor(workPerStep / (4 * drawn * columns)));
  for (let row = from; row < to; row += step) {
    const end = Math.min(to, row + step);
    kernels.rowDistances(at.values, rows, columns, row, end, drawn, at.distances, stride);
    yield { stage: "distances", done: end - from, total: to - from };
  }
  return null;
}

/**
 * The best of several starts for one k by total deviation, the earliest of equals: the first is built, the others are
 * drawn. Then all rows are assigned to the nearest medoid, compared in float64, the first of equals.
 */
export function* kmedoidsSearch(
  input: KmedoidsSearchInput,
  engine: Engine,
): Steps<KmedoidsFound, never> {
  const { k, starts, maxPasses, seed, shape } = input;
  const bench = kmedoidsBench(engine, input, input.slot);
  let best: Medoids | undefined;
  for (let i = 0; i < starts; i++) {
    const progress = () => ({ stage: "medoids", done: i, total: starts });
    const random = counterRandom(seed, streams.medoids, k, i);
    const drawn = i > 0 && differentRows(k, shape.drawn, random);
    const start = drawn || (yield* withProgress(buildStart(bench, k, random), progress));
    const found = yield* withProgress(fasterPam(bench, start, maxPasses), progress);
    if (!best || found.deviation < best.deviation) best = found;
  }
  const progress = () => ({ stage: "medoids", done: starts, total: starts });
  const { rows: medoids, ...rest } = best!;
  const labels = yield* withProgress(nearestOf(bench, medoids), progress);
  return { ...rest, medoids, labels };
}

function* nearestOf(
  { room, shape }: KmedoidsBench,
  medoids: Int32Array,
): Generator<void, Int32Array, void> {
  const { values } = room.views;
  const { rows, columns } = shape;
  const labels = new Int32Array(rows);
  const block = Math.max(1, Math.floor(workPerStep / (columns * medoids.length)));
  for (let from = 0; from < rows; from += block) {
    for (let row = from; row < Math.min(rows, from + block); row++) {
      let nearest = Number.POSITIVE_INFINITY;
      medoids.forEach((medoid, label) => {
        let square = 0;
        for (let at = 0; at < rows * columns; at += rows) {
          square += (values[at + row]! - values[at + medoid]!) ** 2;
        }
        if (square >= nearest) return;
        nearest = square;
        labels[row] = label;
      });
    }
    yield;
  }
  medoids.forEach((medoid, label) => {
    labels[medoid] = label;
  });
  return labels;
}
