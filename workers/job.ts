import type { Job } from "@/lib/analysis/executor";
import type { EngineKind } from "@/lib/analysis/kernels/engine";
import type { Share } from "@/lib/analysis/pipeline-api";
import { createPause, type Ticket } from "@/lib/runtime/breath";
import { type Machine, startMachine } from "@/lib/runtime/machine";
import { throttle } from "@/lib/runtime/throttle";
import { Failure } from "@/lib/schema/failure";
import type { Progress } from "@/lib/schema/progress";
import { startMember } from "./start-member";

const mostThreads = 8;

/** What this browser can compute with; `wanted` forces an engine, for tests and measurements. */
export function startBrowserMachine(wanted?: EngineKind): Promise<Machine> {
  return startMachine(
    {
      loadKernels,
      canShare: crossOriginIsolated,
      width: Math.max(1, Math.min(navigator.hardwareConcurrency, mostThreads)),
      startMember,
    },
    wanted,
  );
}

async function loadKernels(build: "simd" | "threads"): Promise<WebAssembly.Module> {
  const response = await fetch(new URL(`/kernels/${build}.wasm`, location.origin));
  if (!response.ok) {
    throw new Failure("internal", `The kernels could not be loaded: ${response.status}.`);
  }
  return WebAssembly.compile(await response.arrayBuffer());
}

export function createJob(
  machine: Machine,
  ticket: Ticket,
  send: (progress: Progress) => void,
): Job {
  const pause = createPause(ticket);
  return { executor: machine.createExecutor(ticket, pause), report: throttle(send), pause };
}

/** Copies values into shared memory where there is any, so that they reach tasks and the page without another copy. */
export const shareValues: Share = (values) => {
  if (!crossOriginIsolated || values.buffer instanceof SharedArrayBuffer) return values;
  const kind = values.constructor as new (buffer: SharedArrayBuffer) => typeof values;
  const shared = new kind(new SharedArrayBuffer(values.byteLength));
  shared.set(values);
  return shared;
};
