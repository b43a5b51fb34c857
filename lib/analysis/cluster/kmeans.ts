import type { SweepOptions } from "@/lib/schema/clustering";
import type { Job } from "../executor";
import { splitRange } from "../run-parts";
import type { AlgorithmByCount, Ks } from "./algorithm";
import { mostRounds, neighborTries } from "./kmeans-neighbor-tries";
import { openKmeansRoom } from "./kmeans-room";
import type { Found, Place } from "./kmeans-search";
import { runInSlots } from "./kmeans-slots";

/**
 * k-means by Lloyd's iterations for every k. Seeds are drawn once per restart for the largest k and their
 * first k start k (see bestStart); the best start of each k is polished, then every k is tried from its neighbors'
 * partitions until none gets better (see refine), so inertia never rises with k.
 */
export const kmeans: AlgorithmByCount<"kmeans"> = {
  chooses: "k",
  async find(distinct, ks, _, options, job) {
    const { rows } = distinct;
    const kept = ks.maxK - ks.minK + 1;
    const slots = job.executor.width;
    const room = openKmeansRoom(job.executor.engine, distinct, { mostK: ks.maxK, slots, kept });
    try {
      const { handle, shape } = room;
      const place = { room: handle, shape, rows };
      const found = await search(place, ks, options, job);
      const { stride } = shape;
      return found.map(({ k }, i) => ({
        k,
        labels: room.views.kept.slice(i * stride, i * stride + rows),
      }));
    } finally {
      room.close();
    }
  },
};

type Site = Omit<Place, "slot">;

async function search(site: Site, ks: Ks, options: SweepOptions, job: Job): Promise<Found[]> {
  const found = await bestStarts(site, ks, options, job);
  return bettered(site, found, options, job);
}

async function bestStarts(
  site: Site,
  { minK, maxK }: Ks,
  { restarts, maxIterations, seed }: SweepOptions,
  job: Job,
): Promise<Found[]> {
  const { slots } = site.shape;
  const drawn = await runInSlots(
    job,
    slots,
    "kmeansSeeds",
    splitRange(restarts, slots).map(({ from, to }) => (slot) => {
      return { ...site, slot, k: maxK, seed, from, to };
    }),
    () => {},
  );
  const seeds = drawn.flat();
  const descending = Array.from({ length: maxK - minK + 1 }, (_, i) => maxK - i);
  const found = await runInSlots(
    job,
    slots,
    "kmeansSearch",
    descending.map((k) => (slot) => {
      return { ...site, slot, k, seeds, maxIterations, seed, thorough: true, keepAt: k - minK };
    }),
    (done) => job.report({ stage: "k-means", done, total: restarts * descending.length }),
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
        return { ...site, slot, best, above, below, maxIterations, seed, keepAt: index };
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
