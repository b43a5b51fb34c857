import type { Steps } from "@/lib/schema/progress";
import type { Engine } from "../../kernels/engine";
import { counterRandom, type Random, streams } from "../../random/counter-random";
import { withProgress } from "../../with-progress";
import { joinNearest, merge } from "./incremental";
import { type Bench, benchAt, kmeansLayout, strideOf } from "./kmeans-room";
import { benchOf, keepLabels, type Site } from "./kmeans-search";
import { centersAt, drawSeeds } from "./kmeans-seeds";
import { joinAll } from "./kmeans-settle";

export interface MinibatchSearchInput {
  readonly site: Site;
  readonly slot: number;
  readonly k: number;
  readonly batchSize: number;
  /** Seedings of which the best starts. */
  readonly starts: number;
  readonly mostBatches: number;
  readonly seed: number;
  readonly keepAt: number;
}

/** Ends when the smoothed inertia has not fallen for so many batches. */
const patience = 10;
/** Seeds are drawn from so many rows a cluster, at least. */
const rowsPerSeed = 100;
/** A cluster that gets less than this share of what the largest gets starts anew at a row of the batch. */
const starvedShare = 0.01;

/**
 * Mini-batch k-means for one k: batches of customers drawn with replacement join their nearest centers one after the
 * other, until their inertia, smoothed over the batches of one pass, no longer falls. In the end all rows join theirs; their labels
 * are kept in the room. As scikit-learn's MiniBatchKMeans. O(batches · batchSize · columns · k).
 * Sculley (2010), doi:10.1145/1772690.1772862.
 */
export function* minibatchSearch(
  input: MinibatchSearchInput,
  engine: Engine,
): Steps<{ readonly batches: number }, never> {
  const { site, slot, k, batchSize, mostBatches, seed, keepAt } = input;
  const bench = benchOf(site, slot, engine);
  const random = counterRandom(seed, streams.minibatch, k);
  const draw = drawerOf(bench, random);
  let batches = 0;
  const progress = () => ({ stage: "batches", done: batches, total: mostBatches });

  const seeds = bestSeeds(bench, draw, input, random, engine);
  const centers = yield* withProgress(seeds, progress);
  const counts = new Float64Array(k);
  const smoothing = Math.min(1, (2 * batchSize) / (bench.rows + 1));
  let smoothed = Number.NaN;
  let least = Number.POSITIVE_INFINITY;
  let unbettered = 0;
  let sinceStarved = 0;
  const room = openBatch(engine, batchSize, bench.shape.columns, k);
  try {
    const batch = benchAt(room, room.shape);
    for (; batches < mostBatches && unbettered < patience; batches++) {
      fillBatch(bench, batch, draw);
      batch.views.centers.set(centers);
      const inertia = joinNearest(batch, k);
      merge({ centers, counts }, batch.views.sums, batch.views.sizes, 1);
      sinceStarved += batchSize;
      if (counts.includes(0) || sinceStarved >= 10 * k) {
        sinceStarved = 0;
        restartStarved(batch, centers, counts, random);
      }
      if (batches === 0) continue;
      smoothed = Number.isNaN(smoothed) ? inertia : smoothed + smoothing * (inertia - smoothed);
      unbettered = smoothed < least ? 0 : unbettered + 1;
      least = Math.min(least, smoothed);
      yield progress();
    }
  } finally {
    room.close();
  }
  bench.views.centers.set(centers);
  yield* withProgress(joinAll(bench, k), progress);
  keepLabels(bench, keepAt);
  yield { stage: "batches", done: mostBatches, total: mostBatches };
  return { batches };
}

function openBatch(engine: Engine, rows: number, columns: number, mostK: number) {
  const shape = {
    rows,
    columns,
    stride: strideOf(rows),
    mostK,
    slots: 1,
    kept: 0,
    ownWeights: false,
  };
  const room = engine.open(kmeansLayout(shape));
  room.views.weights.fill(1, 0, rows);
  return { ...room, shape };
}

/** Draws rows in proportion to their weights. */
function drawerOf({ views, rows }: Bench, random: Random): () => number {
  const upTo = new Float64Array(rows);
  let total = 0;
  for (let row = 0; row < rows; row++) {
    total += views.weights[row]!;
    upTo[row] = total;
  }
  if (total === rows) return () => random.integer(rows);
  return () => {
    const target = random.uniform() * total;
    let low = 0;
    let high = rows - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (upTo[middle]! > target) high = middle;
      else low = middle + 1;
    }
    return low;
  };
}

function fillBatch(bench: Bench, batch: Bench, draw: () => number): void {
  const from = bench.views.values;
  const to = batch.views.values;
  for (let i = 0; i < batch.rows; i++) {
    const row = draw();
    for (let j = 0; j < bench.shape.columns; j++) {
      to[j * batch.shape.stride + i] = from[j * bench.shape.stride + row]!;
    }
  }
}

/** Greedy k-means++ on some rows, the best of a few by the inertia there. */
function* bestSeeds(
  bench: Bench,
  draw: () => number,
  { k, batchSize, starts }: MinibatchSearchInput,
  random: Random,
  engine: Engine,
): Generator<void, Float64Array, void> {
  const rows = Math.max(3 * batchSize, rowsPerSeed * k);
  const room = openBatch(engine, rows, bench.shape.columns, k);
  try {
    const some = benchAt(room, room.shape);
    fillBatch(bench, some, draw);
    let best: Float64Array | undefined;
    let least = Number.POSITIVE_INFINITY;
    for (let start = 0; start < starts; start++) {
      const centers = centersAt(some, yield* drawSeeds(some, k, random));
      some.views.centers.set(centers);
      const inertia = joinNearest(some, k);
      if (best && inertia >= least) continue;
      best = centers;
      least = inertia;
    }
    return best!;
  } finally {
    room.close();
  }
}

/** Puts the centers of clusters that hardly any row joins on rows of the batch. */
function restartStarved(
  { views, shape, rows }: Bench,
  centers: Float64Array,
  counts: Float64Array,
  random: Random,
): void {
  const { columns, stride } = shape;
  const most = counts.reduce((a, b) => Math.max(a, b), 0);
  const fed = counts.filter((count) => count >= starvedShare * most);
  const least = fed.reduce((a, b) => Math.min(a, b), most);
  counts.forEach((count, c) => {
    if (count >= starvedShare * most) return;
    const row = random.integer(rows);
    for (let j = 0; j < columns; j++) centers[c * columns + j] = views.values[j * stride + row]!;
    counts[c] = least;
  });
}
