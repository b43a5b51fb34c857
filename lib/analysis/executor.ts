import type { Progress } from "@/lib/schema/progress";
import type { Engine } from "./kernels/engine";
import type { TaskInput, TaskName, TaskOutput } from "./tasks";

/**
 * Where tasks run: in this thread, or in a pool of threads. One Executor serves one job; when the
 * job is cancelled, every run rejects with Cancelled.
 */
export interface Executor {
  /** Tasks that can run at the same time, at least 1. Never changes a result, only how fast it comes. */
  readonly width: number;
  /** Opens rooms that the tasks can attach to. */
  readonly engine: Engine;
  run<N extends TaskName>(
    name: N,
    input: TaskInput<N>,
    report?: (progress: Progress) => void,
  ): Promise<TaskOutput<N>>;
}

/** What a job is given: where to run its tasks, where to say how far it is, and when to look up. */
export interface Job {
  readonly executor: Executor;
  readonly report: (progress: Progress) => void;
  /** Lets the thread breathe when it is time to, so that a cancel can arrive; then throws Cancelled. */
  readonly pause: () => Promise<void>;
}
