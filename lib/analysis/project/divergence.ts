import type { Steps } from "@/lib/schema/progress";
import type { Engine, RoomHandle } from "../kernels/engine";
import { blockRows, type DescentRoom, type MapShape } from "./descent-room";

export interface DivergenceInput {
  readonly map: RoomHandle<DescentRoom>;
  readonly shape: MapShape;
  /** All closenesses. */
  readonly total: number;
  /** Blocks of rows. */
  readonly from: number;
  readonly to: number;
}

/** Kullback-Leibler divergence of the map from the shares, in nats, into the room's `sums` by blocks. O(edges). */
export function* tsneDivergence(
  { map, shape, total, from, to }: DivergenceInput,
  engine: Engine,
): Steps<void, never> {
  const { starts, others, shares, points, sums } = engine.attach(map).views;
  const { rows, dimensions, step } = shape;
  for (let block = from; block < to; block++) {
    let sum = 0;
    for (let i = block * blockRows; i < Math.min(rows, (block + 1) * blockRows); i++) {
      for (let edge = starts[i]!; edge < starts[i + 1]!; edge++) {
        const share = shares[edge]!;
        if (share === 0) continue;
        let d = 1;
        for (let axis = 0; axis < dimensions; axis++) {
          d += (points[i * step + axis]! - points[others[edge]! * step + axis]!) ** 2;
        }
        sum += share * Math.log(share * total * d);
      }
    }
    sums[block] = sum;
    yield { stage: "t-SNE", done: block - from, total: to - from };
  }
}
