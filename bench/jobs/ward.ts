import { buildTree } from "@/lib/analysis/cluster/ward";
import { mixture, writeForPython } from "../mixture";
import type { BenchJob } from "../setup";
import { sideBySide } from "../stopwatch";
import { noPeer, shape, stagesInWords } from "../words";

interface Peer {
  readonly ms: number;
  readonly heights: readonly number[];
}

/** Ward's whole merge tree; heights are compared one by one. */
export const ward: BenchJob = {
  name: "ward",
  async *run({ python, folder, quick, repeats }) {
    for (const rows of quick ? [500, 1000] : [5000, 20_000]) {
      const matrix = mixture(rows, 10);
      const question = writeForPython(folder, matrix);
      const { ours, peer } = await sideBySide(
        repeats,
        (job) => buildTree(matrix, { seed: 42, maxLeaves: rows }, job),
        python && (() => python.ask<Peer>("ward", question)),
      );
      yield {
        what: "Ward's tree",
        size: shape(rows, 10),
        where: "Node",
        ourMs: ours.ms,
        peer: peer ? { name: "scipy", ms: peer.ms } : noPeer,
        quality: peer ? compare(ours.result.heights, peer.heights) : "",
        spentOn: `ours: ${stagesInWords(ours.stages)}`,
      };
    }
  },
};

function compare(ours: Float64Array, theirs: readonly number[]): string {
  if (ours.length !== theirs.length) return `${ours.length} merges, scipy ${theirs.length}`;
  const off = ours.reduce((most, h, i) => Math.max(most, Math.abs(h - theirs[i]!) / theirs[i]!), 0);
  return `heights within ${off.toExponential(1)} of scipy's`;
}
