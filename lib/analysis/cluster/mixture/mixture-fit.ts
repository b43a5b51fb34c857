import type { Steps } from "@/lib/schema/progress";
import type { Engine } from "../../kernels/engine";
import { withProgress } from "../../with-progress";
import { type MixtureGoal, passOver } from "./mixture-pass";
import { type MixtureFit, mixtureArea, mixtureSizes } from "./mixture-room";
import { type MixtureUpdate, type MixtureUpdateInput, updateFrom } from "./mixture-update";

export interface MixtureFitInput extends MixtureFit {
  readonly maxIterations: number;
  readonly regularization: number;
  readonly total: number;
}

export interface MixtureOutcome {
  /** Which of the two sets of parameters is the last. */
  readonly side: number;
  readonly iterations: number;
  readonly converged: boolean;
  readonly widened: number;
}

/** What has to be done next; an update is answered with its result, a pass with null. */
export type MixtureStep =
  | { readonly kind: "pass"; readonly goal: MixtureGoal; readonly side: number }
  | ({ readonly kind: "update" } & Pick<MixtureUpdateInput, "from" | "revive">);

/** The gain in log likelihood per row at which EM ends. */
const tolerance = 1e-3;

/**
 * EM from the partition at `start`, of which `centers` has a row each, step by step, so that the same steps can be done in
 * one task or be split over many. Ends when the log likelihood per row changes by less than 0.001, as scikit-learn's, or
 * after `maxIterations`. A component that loses its rows is revived, k times at most.
 * Dempster, Laird & Rubin (1977), doi:10.1111/j.2517-6161.1977.tb01600.x.
 */
export function* mixtureSteps({
  k,
  total,
  maxIterations,
}: Pick<MixtureFitInput, "k" | "total" | "maxIterations">): Generator<
  MixtureStep,
  MixtureOutcome,
  MixtureUpdate | null
> {
  yield { kind: "pass", goal: "start", side: 0 };
  let update = yield { kind: "update", from: "start", revive: false };
  let side: 0 | 1 = 0;
  let before = Number.NEGATIVE_INFINITY;
  let lives = k;
  let iterations = 0;
  let converged = false;
  while (iterations < maxIterations && !converged) {
    iterations++;
    yield { kind: "pass", goal: "sums", side };
    update = yield { kind: "update", from: side, revive: lives > 0 };
    side = side === 0 ? 1 : 0;
    const { logLikelihood, revived } = update!;
    converged = revived === 0 && Math.abs(logLikelihood / total - before) < tolerance;
    before = revived === 0 ? logLikelihood / total : Number.NEGATIVE_INFINITY;
    lives -= revived;
  }
  yield { kind: "pass", goal: "labels", side };
  return { side, iterations, converged, widened: update!.widened };
}

/** A whole fit in one task. */
export function* mixtureFit(input: MixtureFitInput, engine: Engine): Steps<MixtureOutcome, never> {
  const room = engine.attach(input.room);
  const area = mixtureArea(room, input);
  const to = mixtureSizes(input, input.k).chunks;
  const steps = mixtureSteps(input);
  let iterations = 0;
  const progress = () => ({ stage: "mixture", done: mixtureProgress(iterations), total: 1 });
  for (let step = steps.next(null); ; ) {
    if (step.done) {
      yield { stage: "mixture", done: 1, total: 1 };
      return step.value;
    }
    const { value } = step;
    if (value.kind === "pass") {
      const pass = passOver(room, area, { ...input, ...value, from: 0, to, slot: 0 });
      yield* withProgress(pass, progress);
      step = steps.next(null);
    } else {
      iterations++;
      const update = yield* withProgress(updateFrom(area, { ...input, ...value }), progress);
      step = steps.next(update);
    }
  }
}

/** How far a fit may be, in [0, 1): nobody knows how many iterations it takes; the twentieth is half way. */
export function mixtureProgress(iterations: number): number {
  return iterations / (iterations + 20);
}
