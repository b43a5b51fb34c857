import * as Comlink from "comlink";
import { Cancelled } from "@/lib/schema/cancelled";
import { Failure } from "@/lib/schema/failure";
import type { Progress } from "@/lib/schema/progress";
import type { Outcome, Replies } from "@/lib/schema/reply";
import type { Request } from "@/lib/schema/request";
import type { CoordinatorApi } from "@/workers/coordinator";
import { watchLifeline } from "@/workers/lifeline";
import { randomId } from "@/workers/random-id";
import { askedEngine } from "./asked-engine";

interface Coordinator {
  readonly api: Comlink.Remote<CoordinatorApi>;
  /** Rejects with `lost` when the worker dies. */
  readonly gone: Promise<never>;
  stop(): void;
}

export interface RunOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** Told once it runs: how to let it wait where it is, and go on. */
  readonly onStart?: ((hold: (isHeld: boolean) => void) => void) | undefined;
  /** Where a person wants a file to be written. */
  readonly place?: FileSystemFileHandle | undefined;
}

/** The page's side of the coordinator worker of one workspace. */
export interface Compute {
  /**
   * Rejects with Cancelled, or with the Failure the worker named. Always settles: when the worker
   * dies it is started again on the same file and the request is tried once more.
   */
  run<R extends Request>(request: R, options?: RunOptions): Promise<Replies[R["verb"]]>;
  stop(): void;
}

const lost = Symbol("worker lost");

export interface ComputeSource {
  readonly file: File;
  readonly anchor: Int32Array | null;
}

export function createCompute(load: () => Promise<ComputeSource>): Compute {
  let current: Promise<Coordinator> | null = null;
  let nextId = 1;

  function coordinator(): Promise<Coordinator> {
    if (current) return current;
    const starting = startCoordinator(load);
    current = starting;
    const forget = () => {
      if (current === starting) current = null;
    };
    starting.then((started) => started.gone.catch(forget), forget);
    return starting;
  }

  async function attempt(
    request: Request,
    { signal, onProgress, onStart, place }: RunOptions,
  ): Promise<Outcome> {
    const { api, gone } = await coordinator();
    if (signal?.aborted) return { ok: false, cancelled: true };
    const id = nextId++;
    const cancel = () => void api.cancel(id);
    signal?.addEventListener("abort", cancel);
    onStart?.((isHeld) => void api.hold(id, isHeld));
    try {
      const report = Comlink.proxy((progress: Progress) => {
        if (!signal?.aborted) onProgress?.(progress);
      });
      return await Promise.race([api.run(id, request, report, place ?? null), gone]);
    } finally {
      signal?.removeEventListener("abort", cancel);
    }
  }

  return {
    async run<R extends Request>(
      request: R,
      options: RunOptions = {},
    ): Promise<Replies[R["verb"]]> {
      for (let tries = 1; ; tries++) {
        try {
          const outcome = await attempt(request, options);
          if (outcome.ok) return outcome.value as Replies[R["verb"]];
          if (outcome.cancelled) throw new Cancelled();
          throw new Failure(
            outcome.error.code,
            outcome.error.message,
            outcome.error.stepId,
            outcome.error.sampleRows,
          );
        } catch (thrown) {
          if (thrown !== lost) throw thrown;
          if (tries > 1) {
            throw new Failure(
              "worker-lost",
              "The browser stopped this computation twice. It may be short of memory. Your work is kept.",
            );
          }
        }
      }
    },

    stop() {
      const stopping = current;
      current = null;
      stopping?.then((started) => started.stop()).catch(() => {});
    },
  };
}

async function startCoordinator(load: () => Promise<ComputeSource>): Promise<Coordinator> {
  const { file, anchor } = await load();
  const worker = new Worker(new URL("../../workers/coordinator.ts", import.meta.url), {
    type: "module",
  });
  const api = Comlink.wrap<CoordinatorApi>(worker);
  const lifeline = `tessera-coordinator-${randomId()}`;
  const alive = api.live(lifeline);
  const opened = api.open(file, anchor, askedEngine());
  const failed = new Promise<never>((_, reject) => {
    worker.onerror = () =>
      reject(new Failure("worker-lost", "The browser could not start the computation."));
  });
  let stop = () => worker.terminate();
  try {
    await Promise.race([alive, failed]);
    const gone = new Promise<never>((_, reject) => {
      const end = (reason: unknown) => {
        worker.terminate();
        reject(reason);
      };
      const stopWatching = watchLifeline(lifeline, () => end(lost));
      stop = () => {
        stopWatching();
        end(new Cancelled());
      };
    });
    // Between requests nobody waits for `gone`; the next attempt sees it.
    gone.catch(() => {});
    await Promise.race([opened, failed, gone]);
    return { api, gone, stop };
  } catch (thrown) {
    stop();
    throw thrown;
  }
}
