import type { Steps } from "@/lib/schema/progress";
import type { Executor } from "./executor";
import type { Engine } from "./kernels/engine";
import { twinEngine } from "./kernels/twin-engine";
import { type TaskInput, type TaskName, type TaskOutput, tasks } from "./tasks";

/**
 * Runs every task in this thread. `pause`, where given, is awaited after every step: it decides by
 * itself whether it is time to breathe, and stops the job by throwing Cancelled.
 */
export function inlineExecutor(
  pause?: () => Promise<void>,
  engine: Engine = twinEngine(),
): Executor {
  return {
    width: 1,
    engine,
    async run<N extends TaskName>(
      name: N,
      input: TaskInput<N>,
      report?: Parameters<Executor["run"]>[2],
    ): Promise<TaskOutput<N>> {
      const start = tasks[name] as (input: TaskInput<N>, engine: Engine) => Steps<TaskOutput<N>>;
      const steps = start(input, engine);
      try {
        for (;;) {
          const step = steps.next();
          if (step.done) return step.value;
          report?.(step.value);
          if (pause) await pause();
        }
      } finally {
        steps.return(undefined as never);
      }
    },
  };
}
