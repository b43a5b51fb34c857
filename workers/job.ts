import type { Executor, Job } from "@/lib/analysis/executor";
import { inlineExecutor } from "@/lib/analysis/inline-executor";
import type { Progress } from "@/lib/schema/progress";
import { createPause, type Ticket } from "./breath";
import { createPool, type Pool } from "./pool";
import { throttle } from "./throttle";

let pool: Pool | null = null;

/**
 * The pool needs shared memory, or every task would copy the Matrix. Without it the same tasks run
 * in the coordinator itself, one after another.
 */
function poolIfShared(): Pool | null {
  if (!crossOriginIsolated) return null;
  pool ??= createPool(Math.max(1, Math.min(navigator.hardwareConcurrency, 8)));
  return pool;
}

export function createJob(ticket: Ticket, send: (progress: Progress) => void): Job {
  const pause = createPause(ticket);
  return { executor: createExecutor(ticket, pause), report: throttle(send), pause };
}

function createExecutor(ticket: Ticket, pause: () => Promise<void>): Executor {
  const shared = poolIfShared();
  if (!shared) return inlineExecutor(pause);
  return {
    width: shared.width,
    run: (name, input, report) => shared.run(name, input, ticket, report),
  };
}

export function stopCancelled(): void {
  pool?.stopCancelled();
}

/** Copies values into shared memory where there is any, so that tasks can be posted without copying. */
export function shareValues(values: Float32Array): Float32Array {
  if (!crossOriginIsolated) return values;
  const shared = new Float32Array(new SharedArrayBuffer(values.byteLength));
  shared.set(values);
  return shared;
}
