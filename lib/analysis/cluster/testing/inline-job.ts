import type { Job } from "../../executor";
import { inlineExecutor } from "../../inline-executor";
import type { Engine } from "../../kernels/engine";

/** A job in this thread; with a width, as if so many threads took turns. */
export function inlineJob(engine: Engine, width = 1, report: Job["report"] = () => {}): Job {
  const executor = { ...inlineExecutor(undefined, engine), width };
  return { executor, report, pause: async () => {} };
}
