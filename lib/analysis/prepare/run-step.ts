import type { Steps } from "@/lib/schema/progress";
import type { FittedStep } from "@/lib/schema/recipe";
import type { RecipeStep, StepOf } from "@/lib/schema/steps";
import type { Frame } from "./frame";
import { type FitContext, type FrameStepKind, finished, type StepModule } from "./step-module";
import { frameSteps } from "./steps";

export type FrameStep = StepOf<FrameStepKind>;

/** The module of a step; that the two are of one kind is for the registry's type to say. */
function moduleOf(step: FrameStep): StepModule<FrameStepKind> {
  return frameSteps[step.kind] as unknown as StepModule<FrameStepKind>;
}

export function isFrameStep(step: RecipeStep): step is FrameStep {
  return step.kind !== "customers";
}

export function* fitStep(frame: Frame, step: FrameStep, context: FitContext): Steps<object, never> {
  return yield* finished(moduleOf(step).fit(frame, step, context));
}

export function* applyStep(frame: Frame, step: FrameStep, fitted: object): Steps<Frame, never> {
  return yield* finished(moduleOf(step).apply(frame, step, fitted as never));
}

export function whyOf(step: FrameStep): string {
  return moduleOf(step).why(step);
}

export function didOf(before: Frame, after: Frame, step: FrameStep, fitted: object) {
  return moduleOf(step).did(before, after, step, fitted as never);
}

export function readsOf(step: FrameStep, fitted: object): readonly string[] {
  return moduleOf(step).reads?.(step, fitted as never) ?? [];
}

export function knownOf({ step, fitted }: FittedStep) {
  if (!isFrameStep(step) || fitted === null) return [];
  return moduleOf(step).knows?.(fitted as never) ?? [];
}
