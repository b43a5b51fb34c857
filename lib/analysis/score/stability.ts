import type { DistinctRows } from "../cluster/distinct-rows";
import { meansOf } from "../cluster/kmeans/kmeans-means";
import { intoRoom, openKmeansRoom } from "../cluster/kmeans/kmeans-room";
import type { WeightedRows } from "../cluster/points";
import type { Job } from "../executor";
import { runInSlots } from "../run-in-slots";
import { splitRange } from "../run-parts";
import type { Overlap } from "./partition-overlap";

export interface StabilityOptions {
  readonly seed: number;
  /** Bootstrap resamples; 50 by default. */
  readonly resamples?: number;
  readonly maxIterations?: number;
}

/** How well segments are found again. */
export interface Stability {
  /** Per segment, the mean of its Jaccard indices: in [0, 1], above 0.75 counts as stable; NaN where never compared. */
  readonly jaccards: readonly number[];
  /** Mean over the resamples: 1 for the same partition, about 0 for chance. */
  readonly adjustedRand: number;
  /** Per resample; `jaccards` by segment, NaN where none of its customers was drawn. */
  readonly resamples: readonly Overlap[];
}

/** How well segments are found again among the customers of one slice. */
export interface SliceStability extends Overlap {
  readonly slice: number;
  readonly customers: number;
}

const fewResamples = 50;
const seedings = 2;
const sliceSeedings = 5;
const enoughIterations = 100;

/**
 * Stability of a partition into k segments (labels per distinct row; −1, in no segment, is left out) under the bootstrap: each
 * resample draws as many customers as there are, with replacement, and is clustered by k-means into k, from the
 * segments' centers and from two fresh sets of seeds, the best by inertia. Compared are the customers drawn at
 * least once. For segments that k-means made; see refitStability for the others. The same bytes
 * whatever the executor's width and the order of the rows. O(resamples · rows · columns · k · iterations).
 * Hennig (2007), doi:10.1016/j.csda.2006.11.025; adjusted Rand: Hubert & Arabie (1985), doi:10.1007/BF01908075.
 */
export async function stability(
  distinct: WeightedRows,
  labels: Int32Array,
  k: number,
  { seed, resamples = fewResamples, maxIterations = enoughIterations }: StabilityOptions,
  job: Job,
): Promise<Stability> {
  const { inside, insideLabels } = withoutNoise(distinct, labels);
  const slots = Math.min(job.executor.width, resamples);
  const weights = Float32Array.from(inside.weights);
  const parts = splitRange(resamples, Math.ceil(resamples / drawsPerTask));
  return withRoom(inside, insideLabels, k, slots, job, async (shared) => {
    const found = await runInSlots(
      job,
      slots,
      "stabilityDraws",
      parts.map((range) => (slot) => {
        return { ...shared, ...range, slot, weights, seedings, maxIterations, seed };
      }),
      (done) => job.report({ stage: "stability", done, total: resamples }),
    );
    return summarize(found.flat(), k);
  });
}

/** Few enough that threads end at about the same time. */
const drawsPerTask = 5;

/**
 * The same over slices of the customers, such as quarters: `sliceOfRow` says for each row of the Matrix which
 * one (0 …), negative for none. Each slice with at least k different rows is clustered by k-means into k, from the segments'
 * centers and from five fresh sets of seeds, and compared with the segments of its customers. Ascending by slice.
 */
export async function sliceStability(
  distinct: DistinctRows,
  labels: Int32Array,
  k: number,
  sliceOfRow: Int32Array,
  { seed, maxIterations = enoughIterations }: Omit<StabilityOptions, "resamples">,
  job: Job,
): Promise<SliceStability[]> {
  const { inside, insideLabels, indexOf } = withoutNoise(distinct, labels);
  const slices = weightsBySlice(distinct, indexOf, sliceOfRow, inside.rows).filter(
    ({ weights }) => different(weights) >= k,
  );
  const slots = Math.max(1, Math.min(job.executor.width, slices.length));
  return withRoom(inside, insideLabels, k, slots, job, async (shared) => {
    const found = await runInSlots(
      job,
      slots,
      "stabilitySlice",
      slices.map(({ slice, weights }) => (slot) => {
        const seeds = { seedings: sliceSeedings, maxIterations, seed };
        return { ...shared, ...seeds, slot, slice, weights };
      }),
      (done) => job.report({ stage: "stability", done, total: slices.length }),
    );
    return found.map((one, i) => {
      const { slice, weights } = slices[i]!;
      return { ...one, slice, customers: weights.reduce((a, b) => a + b, 0) };
    });
  });
}

async function withRoom<R>(
  rows: WeightedRows,
  labels: Int32Array,
  k: number,
  slots: number,
  job: Job,
  use: (shared: {
    site: { room: Room["handle"]; shape: Room["shape"] };
    k: number;
    centers: Float64Array;
  }) => Promise<R>,
): Promise<R> {
  const options = { mostK: k, slots, kept: 1, ownWeights: true };
  const room = openKmeansRoom(job.executor.engine, rows, options);
  try {
    room.views.kept.set(labels);
    const centers = intoRoom(meansOf(rows, labels, k), room.scaling);
    return await use({ site: { room: room.handle, shape: room.shape }, k, centers });
  } finally {
    room.close();
  }
}

type Room = ReturnType<typeof openKmeansRoom>;

function withoutNoise(distinct: WeightedRows, labels: Int32Array) {
  const { rows, columns, values, weights } = distinct;
  const indexOf = new Int32Array(rows).fill(-1);
  let count = 0;
  for (let row = 0; row < rows; row++) if (labels[row]! >= 0) indexOf[row] = count++;
  if (count === rows) {
    const inside: WeightedRows = { rows, columns, values, weights };
    return { inside, insideLabels: labels, indexOf };
  }
  const kept = (row: number) => indexOf[row]! >= 0;
  const inside: WeightedRows = {
    rows: count,
    columns,
    values: values.filter((_, i) => kept(i % rows)),
    weights: weights.filter((_, row) => kept(row)),
  };
  return { inside, insideLabels: labels.filter((label) => label >= 0), indexOf };
}

function weightsBySlice(
  { indexOfRow }: DistinctRows,
  indexOf: Int32Array,
  sliceOfRow: Int32Array,
  rows: number,
): { readonly slice: number; readonly weights: Float32Array }[] {
  const bySlice = new Map<number, Float32Array>();
  for (let row = 0; row < sliceOfRow.length; row++) {
    const slice = sliceOfRow[row]!;
    const index = indexOf[indexOfRow[row]!]!;
    if (slice < 0 || index < 0) continue;
    let weights = bySlice.get(slice);
    if (!weights) {
      weights = new Float32Array(rows);
      bySlice.set(slice, weights);
    }
    weights[index]! += 1;
  }
  return [...bySlice]
    .map(([slice, weights]) => ({ slice, weights }))
    .sort((a, b) => a.slice - b.slice);
}

function different(weights: Float32Array): number {
  return weights.reduce((count, weight) => (weight > 0 ? count + 1 : count), 0);
}

function summarize(resamples: readonly Overlap[], k: number): Stability {
  const jaccards = Array.from({ length: k }, (_, c) => {
    const known = resamples.map(({ jaccards }) => jaccards[c]!).filter((x) => !Number.isNaN(x));
    return known.reduce((a, b) => a + b, 0) / known.length;
  });
  const adjustedRand = resamples.reduce((sum, x) => sum + x.adjustedRand, 0) / resamples.length;
  return { jaccards, adjustedRand, resamples };
}
