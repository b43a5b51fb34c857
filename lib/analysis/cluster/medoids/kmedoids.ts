import type { SweepOptions } from "@/lib/schema/clustering";
import type { Job } from "../../executor";
import { counterRandom, streams } from "../../random/counter-random";
import { runInSlots } from "../../run-in-slots";
import { splitRange } from "../../run-parts";
import type { AlgorithmByCount, FoundPartition, Ks } from "../algorithm";
import type { DistinctRows } from "../distinct-rows";
import { differentRows } from "./fasterpam";
import { type DrawnRows, drawRows } from "./kmedoids-draw";
import { byPlace } from "./kmedoids-places";
import { type KmedoidsPlace, openKmedoidsRoom } from "./kmedoids-room";
import type { KmedoidsFound } from "./kmedoids-search";

/** All distances between so many rows take 400 MB. */
const mostDrawn = 10_000;
/** Starts for one k: so many distances may be gone through, and as many starts as restarts are asked for. */
const startingWork = 20_000_000;

/**
 * k-medoids by FasterPAM: k rows of the data such that the sum of the distances (not squared) of all rows to the nearest of
 * them is as low as swaps can make it. Above 10,000 different rows medoids are chosen among 10,000 drawn by weight, and
 * the result says so. New rows go to the nearest medoid. O(rows² · columns) for the distances, 4 · rows² bytes, and
 * O(rows²) for each pass, start and k.
 * Schubert & Rousseeuw (2021), doi:10.1016/j.is.2021.101804.
 */
export const kmedoids: AlgorithmByCount<"kmedoids"> = {
  chooses: "k",
  find: (distinct, ks, _, options, job) => findMedoids(distinct, ks, options, job, mostDrawn),
};

/** The same with medoids among at most `most` rows. */
export async function findMedoids(
  distinct: DistinctRows,
  { minK, maxK }: Ks,
  { restarts, maxIterations, seed }: SweepOptions,
  job: Job,
  most: number,
): Promise<readonly FoundPartition[]> {
  const { engine, width } = job.executor;
  const random = counterRandom(seed, streams.medoids);
  const drawn = await byPlace(distinct, drawRows(distinct.weights, most, random), job);
  const room = openKmedoidsRoom(engine, distinct, drawn, maxK, width);
  try {
    room.views.candidates.set(differentRows(room.shape.drawn, room.shape.drawn, random));
    const place = { room: room.handle, shape: room.shape };
    await measure(place, job);
    const affordable = Math.floor(startingWork / room.shape.drawn ** 2);
    const starts = Math.min(restarts, Math.max(1, affordable));
    const ks = Array.from({ length: maxK - minK + 1 }, (_, i) => maxK - i);
    const found = await runInSlots(
      job,
      width,
      "kmedoidsSearch",
      ks.map((k) => (slot) => ({ ...place, slot, k, starts, maxPasses: maxIterations, seed })),
      (done) => job.report({ stage: "medoids", done, total: starts * ks.length }),
    );
    return found.reverse().map((one) => resultOf(one, distinct, drawn));
  } finally {
    room.close();
  }
}

async function measure(place: KmedoidsPlace, job: Job): Promise<void> {
  const { width } = job.executor;
  const inputs = splitRange(place.shape.drawn, 4 * width).map((range) => () => ({
    ...place,
    ...range,
  }));
  await runInSlots(job, width, "kmedoidsDistances", inputs, (done) =>
    job.report({ stage: "distances", done, total: place.shape.drawn }),
  );
}

function resultOf(
  { medoids, labels, settled }: KmedoidsFound,
  { rows, columns, values }: DistinctRows,
  { order, weights }: DrawnRows,
): FoundPartition {
  const k = medoids.length;
  const centers = new Float64Array(k * columns);
  for (let c = 0, at = 0; c < k; c++) {
    for (let j = 0; j < columns; j++) centers[at++] = values[j * rows + order[medoids[c]!]!]!;
  }
  const own = new Int32Array(rows);
  for (let i = 0; i < rows; i++) own[order[i]!] = labels[i]!;
  const remarks = [
    weights.length < rows &&
      `The medoids were chosen among ${weights.length} of the ${rows} different rows; all rows then went to the nearest.`,
    !settled && "The search was stopped before no swap of a medoid helped any more.",
  ].filter((remark) => remark !== false);
  return {
    k,
    labels: own,
    assignment: { kind: "nearest-medoid", centers },
    ...(remarks.length > 0 ? { approximation: remarks.join(" ") } : {}),
  };
}
