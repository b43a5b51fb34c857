import type { Steps } from "@/lib/schema/progress";
import type { Engine, RoomHandle } from "../kernels/engine";
import type { DescentRoom, MapShape } from "./descent-room";
import { pullBlock } from "./descent-steps";
import { gridPushes } from "./grid-pushes";
import type { GridPlace, GridRoom, GridShape } from "./grid-room";
import { growTree, leafBlockOf, treePushes } from "./tree-pushes";

/** What a task does before it helps with the pulls. */
export type Duty =
  | { readonly kind: "none" | "grow" | "push" }
  | {
      readonly kind: "grid";
      readonly room: RoomHandle<GridRoom>;
      readonly shape: GridShape;
      readonly place: GridPlace;
    };

export interface ForcesInput {
  readonly map: RoomHandle<DescentRoom>;
  readonly shape: MapShape;
  /** Number of the round, never given before. */
  readonly round: number;
  readonly part: number;
  readonly duty: Duty;
}

const working = { stage: "t-SNE", done: 0, total: 0 };

/**
 * Forces on a map, by as many tasks as there are threads: blocks belong to whoever claims them first, which changes
 * no result. A block that was claimed by a thread that died is not marked as done in this round.
 */
export function* tsneForces(
  { map: handle, shape, round, part, duty }: ForcesInput,
  engine: Engine,
): Steps<void, never> {
  const map = engine.attach(handle);
  const { claims, done } = map.views;
  const { blocks } = shape;
  if (duty.kind === "grid") {
    for (const _ of gridPushes(map, shape, engine.attach(duty.room), duty.shape, duty.place)) {
      yield working;
    }
  } else if (duty.kind === "grow") {
    growTree(map, shape);
    yield working;
  } else if (duty.kind === "push") {
    for (;;) {
      const block = Atomics.add(claims, 1, 1);
      if (block >= blocks) break;
      if (done[blocks + block] === round) continue;
      const { from, to } = leafBlockOf(map, shape, block);
      treePushes(map, shape, part, from, to);
      done[blocks + block] = round;
      yield working;
    }
  }
  for (;;) {
    const block = Atomics.add(claims, 0, 1);
    if (block >= blocks) return;
    if (done[block] === round) continue;
    pullBlock(map, shape, block);
    done[block] = round;
    yield working;
  }
}
