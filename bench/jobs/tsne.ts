import { project } from "@/lib/analysis/project/project";
import { projectionOptionsSchema } from "@/lib/schema/projection";
import { exactDivergence } from "../exact-divergence";
import { mixture, writeForPython } from "../mixture";
import type { BenchJob } from "../setup";
import { sideBySide } from "../stopwatch";
import { noPeer, shape, stagesInWords } from "../words";

interface Peer {
  readonly ms: number;
  /** rows × 2, row-major. */
  readonly map: readonly number[];
  readonly divergence: number;
  readonly iterations: number;
}

/** Barnes-Hut t-SNE from a PCA start; both maps are measured with one ruler. */
export const tsne: BenchJob = {
  name: "tsne",
  async *run({ python, folder, quick, repeats }) {
    const rows = quick ? 300 : 2000;
    const matrix = mixture(rows, 10);
    const options = projectionOptionsSchema.parse({
      method: "tsne",
      iterations: quick ? 300 : 1000,
    });
    const { perplexity, iterations, seed } = options;
    const question = { ...writeForPython(folder, matrix), perplexity, iterations, seed };
    const { ours, peer } = await sideBySide(
      repeats,
      (job) => project(matrix, options, job),
      python && (() => python.ask<Peer>("tsne", question)),
    );
    const measure = (map: ArrayLike<number>) => exactDivergence(matrix, perplexity, map).toFixed(4);
    const { coordinates, divergence } = ours.result;
    const reached = `KL ours ${measure(coordinates)} (tells ${divergence?.toFixed(4)})`;
    const theirs =
      peer &&
      `theirs ${measure(peer.map)} (tells ${peer.divergence.toFixed(4)} after ${peer.iterations} iterations)`;
    yield {
      what: `t-SNE, ${iterations} iterations`,
      size: shape(rows, 10),
      where: "Node",
      ourMs: ours.ms,
      peer: peer ? { name: "scikit-learn", ms: peer.ms } : noPeer,
      quality: theirs ? `${reached}, ${theirs}` : reached,
      spentOn: `ours: ${stagesInWords(ours.stages)}`,
    };
  },
};
