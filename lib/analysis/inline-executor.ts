import type { Steps } from "@/lib/schema/progress";
import type { Executor } from "./executor";
import { type TaskInput, type TaskName, type TaskOutput, tasks } from "./tasks";

/**
 * Runs every task in this thread. `pause`, where given, is awaited after every step: it decides by
 * itself whether it is time to breathe, and stops the job by throwing Cancelled.
 */
export function inlineExecutor(pause?: () => Promise<void>): Executor {
  return {
    width: 1,
    async run<N extends TaskName>(
      name: N,
      input: TaskInput<N>,
      report?: Parameters<Executor["run"]>[2],
    ): Promise<TaskOutput<N>> {
      const start = tasks[name] as (input: TaskInput<N>) => Steps<TaskOutput<N>>;
      const steps = start(input);
      for (;;) {
        const step = steps.next();
        if (step.done) return step.value;
        report?.(step.value);
        if (pause) await pause();
      }
    },
  };
}
