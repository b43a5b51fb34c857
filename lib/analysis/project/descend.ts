import type { Job } from "../executor";
import type { OpenRoom } from "../kernels/engine";
import { type DescentPlan, isOver } from "./descent-plan";
import type { DescentRoom, MapShape } from "./descent-room";
import { beginDescent, moveAll } from "./descent-steps";
import type { Duty } from "./forces";
import type { Pushing } from "./pushing";

export interface Descended {
  readonly iterations: number;
  /** All closenesses where the points are in the end. */
  readonly total: number;
}

/**
 * Moves a map along the gradient, the forces of every iteration shared among the threads. `onMoved` is called after
 * each step. O(edges + rows · log(rows)) or, by a grid, O(edges + rows + span² · log(span)) per iteration.
 */
export async function descend(
  map: OpenRoom<DescentRoom>,
  shape: MapShape,
  plan: DescentPlan,
  pushing: Pushing,
  job: Job,
  onMoved: (iteration: number) => void,
): Promise<Descended> {
  beginDescent(map);
  let round = 0;
  for (let iteration = 0, square = Number.POSITIVE_INFINITY; ; iteration++) {
    await job.pause();
    round = await feelForces(map, shape, pushing, job, round + 1);
    const total = pushing.total();
    if (isOver(plan, iteration, square)) return { iterations: iteration, total };
    square = moveAll(map, shape, plan, iteration, total);
    onMoved(iteration + 1);
  }
}

/** Gives the number of the last round. */
async function feelForces(
  { handle, views }: OpenRoom<DescentRoom>,
  shape: MapShape,
  pushing: Pushing,
  job: Job,
  first: number,
): Promise<number> {
  const run = (round: number) => (duties: readonly Duty[]) =>
    settled(
      duties.map((duty, part) =>
        job.executor.run("tsneForces", { map: handle, shape, round, part, duty }),
      ),
    );
  // Once, unless a thread died with a block in its hands.
  const rounds = await pushing.rounds();
  const toDo = pushing.claims() ? 2 * shape.blocks : shape.blocks;
  do {
    views.claims.fill(0);
    for (const duties of rounds) await run(first)(duties);
  } while (views.done.subarray(0, toDo).some((done) => done !== first));
  return first;
}

/** All tasks, also where one of them fails: they work in one room. */
async function settled(tasks: readonly Promise<void>[]): Promise<void> {
  const outcomes = await Promise.allSettled(tasks);
  for (const outcome of outcomes) if (outcome.status === "rejected") throw outcome.reason;
}
