import type { MergeTree } from "@/lib/schema/clustering";
import type { Steps } from "@/lib/schema/progress";
import type { Engine } from "../../kernels/engine";
import type { WeightedRows } from "../points";
import { leafOrder } from "./leaf-order";
import type { NearLeaves } from "./linkage-lists";
import { mergeInRounds } from "./linkage-rounds";
import { type Merges, numberMerges } from "./number-merges";
import { wardSpace } from "./ward-space";

export interface WardInput {
  readonly leaves: WeightedRows;
  /** By plain distance. */
  readonly near: NearLeaves;
}

/** All merges of Ward's tree. */
export function* mergeByWard({ leaves, near }: WardInput, engine: Engine): Steps<Merges, never> {
  const space = wardSpace(leaves, engine);
  try {
    const bounds = wardBounds(near.bounds, leaves.weights);
    const { merges } = yield* mergeInRounds(space, { ...near, bounds }, 1);
    return merges;
  } finally {
    space.close();
  }
}

/** The tree of few distinct rows inside a step of a task: all pairs are looked at. Leaves are the rows as they stand. */
export function* wardTreeWithin(rows: WeightedRows, engine: Engine): Steps<MergeTree, never> {
  const leaves = rows.rows;
  const near = { count: 0, ids: new Uint32Array(0), bounds: new Float64Array(leaves) };
  const merges = yield* mergeByWard({ leaves: rows, near }, engine);
  const leafOfRow = Uint32Array.from({ length: leaves }, (_, i) => i);
  const tree = { leaves, ...numberMerges(merges, rows.weights), leafOfRow, approximate: false };
  return { ...tree, order: leafOrder(tree) };
}

/** Ward's distance to a leaf at least `bound` away, whatever that leaf weighs. */
function wardBounds(bounds: Float64Array, weights: Float64Array): Float64Array {
  const least = weights.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  return bounds.map((bound, leaf) => (bound * bound) / (1 / weights[leaf]! + 1 / least));
}
