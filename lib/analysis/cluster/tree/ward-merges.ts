import type { Steps } from "@/lib/schema/progress";
import type { Engine } from "../../kernels/engine";
import type { WeightedRows } from "../points";
import type { NearLeaves } from "./linkage-lists";
import { mergeInRounds } from "./linkage-rounds";
import type { Merges } from "./number-merges";
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

/** Ward's distance to a leaf at least `bound` away, whatever that leaf weighs. */
function wardBounds(bounds: Float64Array, weights: Float64Array): Float64Array {
  const least = weights.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  return bounds.map((bound, leaf) => (bound * bound) / (1 / weights[leaf]! + 1 / least));
}
