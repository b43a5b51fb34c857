import type { Algorithm } from "@/lib/schema/algorithm";
import type { Steps } from "@/lib/schema/progress";
import { distinctRows } from "../cluster/distinct-rows";
import { kmeansWithin } from "../cluster/kmeans/kmeans-within";
import type { WeightedRows } from "../cluster/points";
import { cutTree } from "../cluster/tree/cut-tree";
import { type Linkage, linkages } from "../cluster/tree/linkage";
import { treeWithin } from "../cluster/tree/tree-within";
import type { Engine } from "../kernels/engine";
import { counterRandom, streams } from "../random/counter-random";
import type { AxesShape } from "./axes-shape";
import type { Labeling } from "./cells";
import { drawLookAlike, type LookAlike } from "./look-alike";
import { scoreInTask } from "./score-in-task";

export const structureless = ["gaussian", "box", "look-alike"] as const;

/** What rows without segments are drawn after. */
export type ChanceShape =
  | { readonly kind: "gaussian" | "box"; readonly axes: AxesShape }
  | { readonly kind: "look-alike"; readonly lookAlike: LookAlike };

export interface ChanceDrawInput {
  readonly shape: ChanceShape;
  readonly draw: number;
  readonly rows: number;
  readonly algorithm: Algorithm;
  readonly minK: number;
  readonly maxK: number;
  readonly seed: number;
}

const restarts = 3;
/** Up to here it costs little to look for the partitions as hard as the sweep of the data does. */
const fewDistinct = 200;
const thoroughRestarts = 10;

/** Per k from minK to maxK. */
export interface ChanceScores {
  readonly silhouettes: readonly number[];
  /** The first is that for k = 1. */
  readonly inertias: readonly number[];
  readonly rows: number;
}

/**
 * Mean silhouettes and inertias of one set of rows without any segments, clustered in the
 * same way: one Gaussian with the variances of the data along its principal axes, a uniform box
 * around them (distances do not change under rotation, so these are drawn along the axes), or rows that
 * look like the data column by column. Linkages are judged by their own trees, which by parting off what lies far out can score
 * higher than any k-means; other algorithms by k-means, whose partitions score highest of all, so that chance is rather overrated
 * than underrated. A k that the different rows do not allow scores as the largest they do, with inertia 0.
 * After Tibshirani, Walther & Hastie (2001), doi:10.1111/1467-9868.00293.
 */
export function* chanceDraw(input: ChanceDrawInput, engine: Engine): Steps<ChanceScores, never> {
  const data = distinctRows({ ...drawRows(input), features: [] });
  const most = Math.min(input.maxK, data.rows);
  const ks = { minK: Math.min(input.minK, most), maxK: most };
  const linkage = linkages.find((name) => name === input.algorithm);
  const partitions = linkage
    ? yield* byTree(data, linkage, ks, engine)
    : yield* byKmeans(data, ks, input, engine);
  const together: Labeling = { k: 1, labels: new Int32Array(data.rows) };
  const [one, ...scores] = yield* scoreInTask(data, [together, ...partitions], engine);
  const wanted = Array.from({ length: input.maxK - input.minK + 1 }, (_, i) => input.minK + i);
  return {
    rows: input.rows,
    silhouettes: wanted.map((k) => scores[Math.min(k, most) - ks.minK]!.silhouette),
    inertias: [one!.inertia, ...wanted.map((k) => scores[k - ks.minK]?.inertia ?? 0)],
  };
}

function drawRows({ shape, draw, rows, seed }: ChanceDrawInput): WeightedRows {
  const random = counterRandom(seed, streams.chance, structureless.indexOf(shape.kind), draw);
  if (shape.kind === "look-alike") return drawLookAlike(shape.lookAlike, random);
  const { deviations, lows, highs } = shape.axes;
  const columns = deviations.length;
  const values = new Float32Array(rows * columns);
  for (let axis = 0; axis < columns; axis++) {
    const low = lows[axis]!;
    const width = highs[axis]! - low;
    for (let row = 0; row < rows; row++) {
      values[axis * rows + row] =
        shape.kind === "box" ? low + width * random.uniform() : deviations[axis]! * random.normal();
    }
  }
  return { rows, columns, values, weights: new Float64Array(rows).fill(1) };
}

interface Ks {
  readonly minK: number;
  readonly maxK: number;
}

/** On a lattice of repeated rows only a thorough search finds the partitions that follow it. */
function byKmeans(
  data: WeightedRows,
  ks: Ks,
  { seed, rows }: ChanceDrawInput,
  engine: Engine,
): Steps<Labeling[], never> {
  const thorough = data.rows <= Math.min(fewDistinct, rows / 2);
  const many = thorough ? thoroughRestarts : restarts;
  return kmeansWithin(data, { ...ks, seed, restarts: many, maxIterations: 100, thorough }, engine);
}

function* byTree(
  data: WeightedRows,
  linkage: Linkage,
  { minK, maxK }: Ks,
  engine: Engine,
): Steps<Labeling[], never> {
  const tree = yield* treeWithin(data, linkage, engine);
  return Array.from({ length: maxK - minK + 1 }, (_, i) => ({
    k: minK + i,
    labels: cutTree(tree, minK + i),
  }));
}
