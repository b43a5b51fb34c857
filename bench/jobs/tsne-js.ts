import TSNE from "tsne-js";
import { project } from "@/lib/analysis/project/project";
import type { Matrix } from "@/lib/schema/matrix";
import { projectionOptionsSchema } from "@/lib/schema/projection";
import { exactDivergence } from "../exact-divergence";
import { mixture } from "../mixture";
import type { BenchJob } from "../setup";
import { sideBySide } from "../stopwatch";
import { shape, stagesInWords } from "../words";

/** tsne-js compares all pairs in plain arrays, so its size is kept small. */
export const tsneJs: BenchJob = {
  name: "tsne-js",
  async *run({ quick, repeats }) {
    const rows = quick ? 60 : 200;
    const matrix = mixture(rows, 10);
    const options = projectionOptionsSchema.parse({
      method: "tsne",
      perplexity: quick ? 10 : 30,
      iterations: quick ? 20 : 100,
    });
    const { perplexity, iterations } = options;
    const { ours, peer } = await sideBySide(
      repeats,
      (job) => project(matrix, options, job),
      () => runPeer(matrix, perplexity, iterations),
    );
    const measure = (map: ArrayLike<number>) => exactDivergence(matrix, perplexity, map).toFixed(4);
    yield {
      what: `t-SNE, ${iterations} iterations`,
      size: shape(rows, 10),
      where: "Node",
      ourMs: ours.ms,
      peer: peer ? { name: "tsne-js", ms: peer.ms } : "not measured",
      quality: `KL ours ${measure(ours.result.coordinates)}, theirs ${peer ? measure(peer.map) : "unknown"}; neither has settled after so few iterations`,
      spentOn: `ours: ${stagesInWords(ours.stages)}`,
    };
  },
};

function runPeer({ rows, columns, values }: Matrix, perplexity: number, nIter: number) {
  const data = Array.from({ length: rows }, (_, i) =>
    Array.from({ length: columns }, (_, j) => values[j * rows + i]!),
  );
  const model = new TSNE({ dim: 2, perplexity, learningRate: 100, nIter, metric: "euclidean" });
  const start = performance.now();
  model.init({ data, type: "dense" });
  model.run();
  const ms = performance.now() - start;
  return { ms, map: model.getOutput().flat() };
}
