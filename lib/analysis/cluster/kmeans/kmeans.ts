import type { SweepOptions } from "@/lib/schema/clustering";
import type { Job } from "../../executor";
import { runInSlots } from "../../run-in-slots";
import { splitRange } from "../../run-parts";
import type { AlgorithmByCount, FoundPartition, Ks } from "../algorithm";
import type { WeightedRows } from "../points";
import { settleAllRows } from "./kmeans-all-rows";
import { openBlocks } from "./kmeans-blocks";
import { meansOf } from "./kmeans-means";
import { mostRounds, neighborTries } from "./kmeans-neighbor-tries";
import { intoRoom, openKmeansRoom } from "./kmeans-room";
import { sampleRows } from "./kmeans-sample";
import type { Site } from "./kmeans-search";
import type { Found } from "./kmeans-starts";

/** Rows up to which everything but the comparison of starts is done on all of them. */
const manyRows = 131_072;
const sampleOfMany = 65_536;
/** Rows on which starts are compared, unless there are fewer than twice as many. */
const startRows = (maxK: number): number => 4096 + 256 * maxK;

/**
 * k-means by Lloyd's iterations for every k. Seeds are drawn once per restart for the largest k and their
 * first k start k (see bestStarts); the best start of each k is brought to its end and polished, then every k is
 * tried from its neighbors' partitions until none gets better (see refine), so inertia never rises with k. Where
 * there are many rows, starts are compared on a sample and the best three go on with all rows; above 131,072
 * distinct rows all this is done on a sample, whose partitions then go on with all rows.
 */
export const kmeans: AlgorithmByCount<"kmeans"> = {
  chooses: "k",
  find: ({ rows, columns, values, weights }, ks, _, options, job) =>
    findByKmeans({ rows, columns, values, weights }, ks, options, job),
};

/** The same on any weighted rows, of which at least `maxK` are distinct. */
export async function findByKmeans(
  data: WeightedRows,
  ks: Ks,
  options: SweepOptions,
  job: Job,
): Promise<FoundPartition[]> {
  if (data.rows <= manyRows) return search(data, ks, options, job);
  const sample = await sampleOf(data, sampleOfMany, options.seed, job);
  const found = await search(sample, ks, options, job);
  const starts = found.map(({ k, labels }) => meansOf(sample, labels, k));
  return onAllRows(data, starts, options, job);
}

function comparedOn(rows: number): string {
  return `Where to start was decided on ${rows.toLocaleString("en-US")} of the customers; the segments then came to rest on all.`;
}

async function sampleOf(
  data: WeightedRows,
  count: number,
  seed: number,
  job: Job,
): Promise<WeightedRows> {
  const steps = sampleRows(data, count, seed);
  for (;;) {
    const step = steps.next();
    await job.pause();
    if (step.done) return step.value;
  }
}

async function search(
  data: WeightedRows,
  ks: Ks,
  options: SweepOptions,
  job: Job,
): Promise<FoundPartition[]> {
  const { engine, width: slots } = job.executor;
  const { rows } = data;
  const { maxK } = ks;
  const fewer = startRows(maxK);
  const sample = rows > 2 * fewer ? await sampleOf(data, fewer, options.seed, job) : undefined;
  const room = openKmeansRoom(engine, data, { mostK: maxK, slots, kept: maxK - ks.minK + 1 });
  const sampleRoom = sample && openKmeansRoom(engine, sample, { mostK: maxK, slots });
  try {
    const site = { room: room.handle, shape: room.shape };
    const smaller = sampleRoom && { room: sampleRoom.handle, shape: sampleRoom.shape };
    const first = await bestOfStarts(site, smaller, ks, options, job);
    const found = await bettered(site, first, options, job);
    const { stride } = room.shape;
    return found.map(({ k }, i) => ({
      k,
      labels: room.views.kept.slice(i * stride, i * stride + rows),
      ...(sample && { approximation: comparedOn(sample.rows) }),
    }));
  } finally {
    sampleRoom?.close();
    room.close();
  }
}

async function bestOfStarts(
  site: Site,
  sample: Site | undefined,
  { minK, maxK }: Ks,
  { restarts, maxIterations, seed }: SweepOptions,
  job: Job,
): Promise<Found[]> {
  const { slots } = site.shape;
  const total = restarts * (maxK - minK + 1);
  job.report({ stage: "k-means", done: 0, total });
  const drawn = await runInSlots(
    job,
    slots,
    "kmeansSeeds",
    splitRange(restarts, slots).map((range) => (slot) => {
      return { site: sample ?? site, slot, k: maxK, seed, ...range };
    }),
    () => {},
  );
  const seeds = drawn.flat();
  const shared = { site, sample, seeds, maxIterations, seed, thorough: true };
  const descending = Array.from({ length: maxK - minK + 1 }, (_, i) => maxK - i);
  const found = await runInSlots(
    job,
    slots,
    "kmeansSearch",
    descending.map((k) => (slot) => ({ ...shared, slot, k, keepAt: k - minK })),
    (done) => job.report({ stage: "k-means", done, total }),
  );
  return found.reverse();
}

async function bettered(
  site: Site,
  first: readonly Found[],
  { maxIterations, seed }: SweepOptions,
  job: Job,
): Promise<Found[]> {
  let found = [...first];
  let before: (Found | undefined)[] = [];
  let earlier = 0;
  for (let round = 0; round < mostRounds; round++) {
    const tries = neighborTries(found, before).reverse();
    if (tries.length === 0) break;
    const outcomes = await runInSlots(
      job,
      site.shape.slots,
      "kmeansRefine",
      tries.map(({ index, above, below }) => (slot) => {
        const best = found[index]!;
        return { site, slot, best, above, below, maxIterations, seed, keepAt: index };
      }),
      (done, total) => {
        job.report({ stage: "refinement", done: earlier + done, total: earlier + total });
      },
    );
    earlier += tries.length;
    before = found;
    found = [...found];
    tries.forEach(({ index }, i) => {
      if (outcomes[i]!.inertia < found[index]!.inertia) found[index] = outcomes[i]!;
    });
  }
  return found;
}

/** Brings partitions for ascending k to their end on all rows. */
async function onAllRows(
  data: WeightedRows,
  starts: readonly Float64Array[],
  { maxIterations }: SweepOptions,
  job: Job,
): Promise<FoundPartition[]> {
  const { engine, width } = job.executor;
  const { rows, columns } = data;
  const mostK = starts.at(-1)!.length / columns;
  const room = openBlocks(engine, data, mostK, width);
  try {
    const found: FoundPartition[] = [];
    let before: { readonly inertia: number; readonly centers: Float64Array } | undefined;
    for (const [i, start] of starts.entries()) {
      const k = start.length / columns;
      job.report({ stage: "all rows", done: i, total: starts.length });
      let settled = await settleAllRows(room, intoRoom(start, room.scaling), maxIterations, job);
      if (before && settled.inertia > before.inertia) {
        const more = withOneMore(before.centers, settled.centers, columns);
        settled = await settleAllRows(room, more, maxIterations, job);
      }
      before = settled;
      const labels = room.views.labels.slice(0, rows);
      found.push({ k, labels, approximation: comparedOn(sampleOfMany) });
    }
    job.report({ stage: "all rows", done: starts.length, total: starts.length });
    return found;
  } finally {
    room.close();
  }
}

/** The centers and, of the others, the one farthest from them: no row is farther from these than before. */
function withOneMore(centers: Float64Array, others: Float64Array, columns: number): Float64Array {
  let farthest = 0;
  let most = -1;
  for (let at = 0; at < others.length; at += columns) {
    let nearest = Number.POSITIVE_INFINITY;
    for (let other = 0; other < centers.length; other += columns) {
      let square = 0;
      for (let j = 0; j < columns; j++) square += (others[at + j]! - centers[other + j]!) ** 2;
      nearest = Math.min(nearest, square);
    }
    if (nearest > most) [most, farthest] = [nearest, at];
  }
  return Float64Array.of(...centers, ...others.subarray(farthest, farthest + columns));
}
