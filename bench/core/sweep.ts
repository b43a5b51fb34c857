import { sweepKmeans } from "@/lib/analysis/cluster/sweep";
import { type Sweep, sweepOptionsSchema } from "@/lib/schema/clustering";
import type { Agreement, CoreJob } from "./core-job";

interface Question {
  readonly minK: number;
  readonly maxK: number;
  readonly restarts: number;
  readonly seed: number;
  /** Every silhouette, however many rows; else as the app does it. */
  readonly exact: boolean;
}

export interface Scores {
  /** Per k, ascending. */
  readonly inertia: readonly number[];
  readonly silhouette: readonly number[];
}

const question: Question = { minK: 2, maxK: 10, restarts: 10, seed: 42, exact: true };
const columns = 10;

/** k-means for every k with ten restarts, and every silhouette exact. */
export const sweep: CoreJob<Question, Sweep, Scores, Scores> = {
  name: "sweep",
  cases: (scale) =>
    (scale === "quick" ? [500, 1000] : [5000, 20_000]).map((rows) => ({
      what: "sweep k = 2..10, 10 restarts, exact silhouettes",
      rows,
      columns,
      question,
      beyondPeers: ["chance", "stability"],
      peers: [
        { library: "scikit-learn", work: "sweep", ...(rows === 20_000 ? { atLeast: 50 } : {}) },
      ],
    })),
  run: (matrix, { exact, ...asked }, job) => {
    const all = exact ? { exactSilhouetteRows: matrix.rows } : {};
    return sweepKmeans(matrix, sweepOptionsSchema.parse({ ...asked, ...all }), job);
  },
  digest: ({ entries }) => ({
    inertia: entries.map(({ score }) => score.inertia),
    silhouette: entries.map(({ score }) => score.silhouette),
  }),
  compare: (ours, theirs, _, { minK }) => compareScores(ours, theirs, minK),
};

/** Where both found the same inertia they found the same partition, so the silhouettes must agree. */
export function compareScores(ours: Scores, theirs: Scores, minK: number): Agreement {
  const ratios = ours.inertia.map((inertia, i) => inertia / theirs.inertia[i]!);
  const most = Math.max(...ratios);
  const isSame = ratios.map((ratio) => Math.abs(ratio - 1) < 1e-6);
  const off = ours.silhouette.map((silhouette, i) => Math.abs(silhouette - theirs.silhouette[i]!));
  const offWhereSame = Math.max(0, ...off.filter((_, i) => isSame[i]));
  const best = ({ silhouette }: Scores) => minK + silhouette.indexOf(Math.max(...silhouette));
  const [ourBest, theirBest] = [best(ours), best(theirs)];
  const text = [
    `inertia at most ${most.toFixed(5)} × theirs`,
    `silhouettes within ${offWhereSame.toExponential(1)} for the ${isSame.filter(Boolean).length} of ${off.length} k with equal inertia, within ${Math.max(...off).toExponential(1)} for all`,
    `best k by silhouette: ours ${ourBest}, theirs ${theirBest}`,
  ].join(", ");
  return { text, holds: most <= 1.001 && offWhereSame <= 1e-4 && ourBest === theirBest };
}
