import { project } from "@/lib/analysis/project/project";
import { projectionOptionsSchema } from "@/lib/schema/projection";
import { mixture, writeForPython } from "../mixture";
import type { BenchJob } from "../setup";
import { sideBySide } from "../stopwatch";
import { noPeer, shape, stagesInWords } from "../words";

interface Peer {
  readonly ms: number;
  readonly shares: readonly number[];
}

/** Two principal components and every row's place on them. */
export const pca: BenchJob = {
  name: "pca",
  async *run({ python, folder, quick, repeats }) {
    const rows = quick ? 2000 : 100_000;
    const matrix = mixture(rows, 10);
    const question = writeForPython(folder, matrix);
    const options = projectionOptionsSchema.parse({ method: "pca" });
    const { ours, peer } = await sideBySide(
      repeats,
      (job) => project(matrix, options, job),
      python && (() => python.ask<Peer>("pca", question)),
    );
    const shares = ours.result.explainedVariance ?? [];
    const off = peer && Math.max(...shares.map((share, i) => Math.abs(share - peer.shares[i]!)));
    yield {
      what: "PCA to 2 dimensions",
      size: shape(rows, 10),
      where: "Node",
      ourMs: ours.ms,
      peer: peer ? { name: "scikit-learn", ms: peer.ms } : noPeer,
      quality: off === undefined ? "" : `shares of variance within ${off.toExponential(1)}`,
      spentOn: `ours: ${stagesInWords(ours.stages)}`,
    };
  },
};
