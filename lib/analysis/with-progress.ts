import type { Progress, Steps } from "@/lib/schema/progress";

/** Runs silent steps inside a task: every pause they take becomes a pause with the task's progress. */
export function* withProgress<R>(
  steps: Generator<void, R, void>,
  progress: () => Progress<never>,
): Steps<R, never> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield progress();
  }
}
