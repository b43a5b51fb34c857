import type { Steps } from "@/lib/schema/progress";
import type { Engine, RoomHandle } from "../kernels/engine";
import type { Descended } from "./descend";
import { type DescentPlan, isOver } from "./descent-plan";
import type { DescentRoom, MapShape } from "./descent-room";
import { beginDescent, centered, moveAll, pullBlock } from "./descent-steps";
import { growTree, leafBlockOf, treePushes, treeTotal } from "./tree-pushes";

export interface AloneInput {
  readonly map: RoomHandle<DescentRoom>;
  readonly shape: MapShape;
  readonly plan: DescentPlan;
}

/** The whole descent in one thread, for maps of so few points that messages would take longer than their forces. */
export function* tsneAlone(
  { map: handle, shape, plan }: AloneInput,
  engine: Engine,
): Steps<Descended, Float32Array> {
  const map = engine.attach(handle);
  beginDescent(map);
  let partial = centered(map.views.points, shape);
  const progress = (done: number) => ({ stage: "t-SNE", done, total: plan.iterations, partial });
  for (let iteration = 0, square = Number.POSITIVE_INFINITY; ; iteration++) {
    growTree(map, shape);
    for (let block = 0; block < shape.blocks; block++) {
      const { from, to } = leafBlockOf(map, shape, block);
      treePushes(map, shape, 0, from, to);
      pullBlock(map, shape, block);
      if (block % 4 === 3) yield progress(iteration);
    }
    const total = treeTotal(map);
    if (isOver(plan, iteration, square)) return { iterations: iteration, total };
    square = moveAll(map, shape, plan, iteration, total);
    partial = centered(map.views.points, shape);
    yield progress(iteration + 1);
  }
}
