import { runInSlots } from "../../run-in-slots";
import type { AlgorithmByCount } from "../algorithm";
import { openKmeansRoom } from "./kmeans-room";

const smallestBatch = 1024;
const largestBatch = 8192;
/** An adapted batch is one of so many parts of the rows. */
const batchesPerPass = 100;
const starts = 3;

/**
 * Mini-batch k-means for every k, each on its own; see minibatchSearch. An approximation of k-means that looks at few of
 * the rows. `batchSize` adapts to a hundredth of the customers, between 1,024 and 8,192, or all.
 */
export const minibatch: AlgorithmByCount<"minibatch"> = {
  chooses: "k",
  async find(distinct, { minK, maxK }, parameters, { maxIterations, seed }, job) {
    const { rows, weights } = distinct;
    const customers = weights.reduce((a, b) => a + b, 0);
    const adapted = Math.ceil(customers / batchesPerPass);
    const fitting = Math.min(customers, largestBatch, Math.max(smallestBatch, adapted));
    const batchSize = parameters.batchSize ?? fitting;
    const mostBatches = Math.ceil((maxIterations * customers) / batchSize);
    const { engine, width: slots } = job.executor;
    const ks = Array.from({ length: maxK - minK + 1 }, (_, i) => minK + i);
    const room = openKmeansRoom(engine, distinct, { mostK: maxK, slots, kept: ks.length });
    try {
      const site = { room: room.handle, shape: room.shape };
      const shared = { site, batchSize, starts, mostBatches, seed };
      await runInSlots(
        job,
        slots,
        "minibatchSearch",
        ks.map((k) => (slot: number) => ({ ...shared, slot, k, keepAt: k - minK })).reverse(),
        (done) => job.report({ stage: "batches", done, total: mostBatches * ks.length }),
      );
      const { stride } = room.shape;
      return ks.map((k, i) => ({
        k,
        labels: room.views.kept.slice(i * stride, i * stride + rows),
        used: { batchSize },
        approximation: `Centers were found from batches of ${batchSize.toLocaleString("en-US")} customers, not from all at once.`,
      }));
    } finally {
      room.close();
    }
  },
};
