import type { Steps } from "@/lib/schema/progress";

/** Runs a computation to its end without looking up. */
export function drain<R>(steps: Steps<R, never>): R {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
