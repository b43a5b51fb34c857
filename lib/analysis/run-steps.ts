import type { AsyncSteps, Steps } from "@/lib/schema/progress";
import type { Job } from "./executor";

/** Runs a computation piece by piece, so that its progress is seen and a cancel can arrive. */
export async function runSteps<R>(steps: Steps<R, never> | AsyncSteps<R>, job: Job): Promise<R> {
  for (;;) {
    const step = await steps.next();
    if (step.done) return step.value;
    job.report(step.value);
    await job.pause();
  }
}
