import { sweepKmeans } from "@/lib/analysis/cluster/sweep";
import { sweepOptionsSchema } from "@/lib/schema/clustering";
import { mixture, writeForPython } from "../mixture";
import type { BenchJob } from "../setup";
import { sideBySide, type Timed } from "../stopwatch";
import { duration, noPeer, shape, stagesInWords } from "../words";

interface Peer {
  readonly ms: number;
  readonly kmeansMs: number;
  readonly silhouetteMs: number;
  readonly inertia: readonly number[];
  readonly silhouette: readonly number[];
}

const minK = 2;
const maxK = 10;

/** k-means for every k with ten restarts, and every silhouette exact. */
export const sweep: BenchJob = {
  name: "sweep",
  async *run({ python, folder, quick, repeats }) {
    for (const rows of quick ? [500, 1000] : [5000, 20_000]) {
      const matrix = mixture(rows, 10);
      const file = writeForPython(folder, matrix);
      const options = sweepOptionsSchema.parse({ minK, maxK, exactSilhouetteRows: rows });
      const { restarts, seed } = options;
      const question = { ...file, minK, maxK, restarts, seed };
      const { ours, peer } = await sideBySide(
        repeats,
        (job) => sweepKmeans(matrix, options, job),
        python && (() => python.ask<Peer>("sweep", question)),
      );
      const scores = ours.result.entries.map(({ score }) => score);
      const stages = stagesInWords(ours.stages);
      yield {
        what: `sweep k = ${minK}..${maxK}, ${restarts} restarts, exact silhouettes`,
        size: shape(rows, 10),
        where: "Node",
        ourMs: ours.ms,
        peer: peer ? { name: "scikit-learn", ms: peer.ms } : noPeer,
        quality: peer ? `${compare(scores, peer)}; ${withoutChance(ours, peer)}` : "",
        spentOn: peer
          ? `ours: ${stages}; scikit-learn: k-means ${duration(peer.kmeansMs)}, silhouettes ${duration(peer.silhouetteMs)}`
          : `ours: ${stages}`,
      };
    }
  },
};

type Scores = readonly { readonly inertia: number; readonly silhouette: number }[];

/** Where both found the same inertia they found the same partition, so the silhouettes must agree. */
function compare(ours: Scores, peer: Peer): string {
  const ratios = ours.map(({ inertia }, i) => inertia / peer.inertia[i]!);
  const off = ours.map((score, i) => Math.abs(score.silhouette - peer.silhouette[i]!));
  const offWhereSame = off.filter((_, i) => Math.abs(ratios[i]! - 1) < 1e-6);
  const ourBest = bestK(ours.map(({ silhouette }) => silhouette));
  const theirBest = bestK(peer.silhouette);
  return [
    `inertia at most ${Math.max(...ratios).toFixed(5)} × theirs`,
    `silhouettes within ${Math.max(...off).toExponential(1)}`,
    `within ${Math.max(0, ...offWhereSame).toExponential(1)} for the ${offWhereSame.length} of ${off.length} k with equal inertia`,
    `best k by silhouette: ours ${ourBest}, theirs ${theirBest}`,
  ].join(", ");
}

function withoutChance({ ms, stages }: Timed<unknown>, peer: Peer): string {
  const times = peer.ms / (ms - (stages.get("chance") ?? 0));
  return `${times.toFixed(2)} × without our comparison with chance, which scikit-learn does not make`;
}

function bestK(silhouettes: readonly number[]): number {
  return minK + silhouettes.indexOf(Math.max(...silhouettes));
}
