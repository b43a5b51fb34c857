import type { Job } from "../executor";
import type { OpenRoom } from "../kernels/engine";
import type { Layout } from "../kernels/layout";
import type { Neighbors } from "../neighbors/nearest-neighbors";
import { runParts, splitRange } from "../run-parts";
import { type EdgeRoom, edgeLayout, nearLayout } from "./edge-room";

const stage = "similarities";

/**
 * How much two rows belong together in t-SNE: a Gaussian around each row, as wide as makes the effective number of
 * its neighbors the perplexity, made symmetric and summing to 1; in a room that also holds `more`. Rows that
 * are all equally near share alike. O(rows · neighbors · steps).
 * van der Maaten (2014), jmlr.org/papers/v15/vandermaaten14a.html.
 */
export async function openEdges<L extends Layout>(
  near: Neighbors,
  perplexity: number,
  more: L,
  job: Job,
): Promise<OpenRoom<EdgeRoom & L>> {
  const { engine, width } = job.executor;
  const { count } = near;
  const rows = near.indices.length / count;
  const nearRoom = engine.open(nearLayout(near, width));
  const known = { near: nearRoom.handle, rows, count };
  const parts = splitRange(rows, width).map((range, part) => ({ ...known, part, ...range }));
  try {
    await runParts(
      job,
      stage,
      "tsneShares",
      parts.map((part) => ({ ...part, perplexity })),
    );
    await job.executor.run("tsneReturns", known, job.report);
    const room = engine.open<EdgeRoom & L>({ ...edgeLayout(nearRoom.views.ends), ...more });
    try {
      const inputs = parts.map((part) => ({ ...part, edges: room.handle }));
      await runParts(job, stage, "tsneEdges", inputs);
      return room;
    } catch (thrown) {
      room.close();
      throw thrown;
    }
  } finally {
    nearRoom.close();
  }
}
