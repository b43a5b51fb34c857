import type { Executor } from "@/lib/analysis/executor";
import { inlineExecutor } from "@/lib/analysis/inline-executor";
import type { Engine, EngineKind } from "@/lib/analysis/kernels/engine";
import { sharedEngine, sharedMemory } from "@/lib/analysis/kernels/shared-engine";
import { simdEngine } from "@/lib/analysis/kernels/simd-engine";
import { twinEngine } from "@/lib/analysis/kernels/twin-engine";
import { Failure } from "@/lib/schema/failure";
import type { Ticket } from "./breath";
import type { Member, MemberSetup } from "./member";
import { createPool, type Pool } from "./pool";

/** What this place offers: compiled kernels by name, and threads. */
export interface Place {
  /** Rejects where WebAssembly or its SIMD is missing. */
  readonly loadKernels: (build: "simd" | "threads") => Promise<WebAssembly.Module>;
  readonly canShare: boolean;
  /** Threads that can run at the same time, at least 1. */
  readonly width: number;
  readonly startMember: (setup: MemberSetup) => Promise<Member>;
}

/** The engine that was found or asked for, with what runs tasks on it. */
export interface Machine {
  readonly kind: EngineKind;
  readonly width: number;
  /** For one job. */
  createExecutor(ticket: Ticket, pause: () => Promise<void>): Executor;
  /** Tells running tasks what has become of their tickets. */
  heed(): void;
  stop(): void;
}

/**
 * The fastest engine this place allows, or the one asked for: threads where memory can be shared, else
 * compiled kernels in this thread, else their twins. Fails with "option-invalid" when the one asked for
 * is not to be had here.
 */
export async function startMachine(place: Place, wanted?: EngineKind): Promise<Machine> {
  if (wanted === "twin") return alone(twinEngine());
  if (wanted === "threads" && !place.canShare) throw notHere("threads");
  try {
    const simd = await place.loadKernels("simd");
    const threads = wanted !== "simd" && place.canShare ? await withThreads(place, simd) : null;
    if (threads) return threads;
    if (wanted === "threads") throw notHere("threads");
    return alone(simdEngine(simd));
  } catch (thrown) {
    if (thrown instanceof Failure) throw thrown;
    if (wanted) throw notHere(wanted);
    return alone(twinEngine());
  }
}

async function withThreads(place: Place, simd: WebAssembly.Module): Promise<Machine | null> {
  const memory = sharedMemoryOrNone();
  if (!memory) return null;
  const threads = await place.loadKernels("threads");
  const setup: MemberSetup = { threads, simd, memory };
  const engine = sharedEngine(threads, memory);
  const pool: Pool = createPool(place.width, () => place.startMember(setup));
  return {
    kind: "threads",
    width: place.width,
    createExecutor: (ticket) => ({
      width: pool.width,
      engine,
      run: (name, input, report) => pool.run(name, input, ticket, report),
    }),
    heed: pool.heed,
    stop: pool.stop,
  };
}

function sharedMemoryOrNone(): WebAssembly.Memory | null {
  try {
    return sharedMemory();
  } catch (thrown) {
    if (thrown instanceof RangeError) return null;
    throw thrown;
  }
}

function alone(engine: Engine): Machine {
  return {
    kind: engine.kind,
    width: 1,
    createExecutor: (_, pause) => inlineExecutor(pause, engine),
    heed: () => {},
    stop: () => {},
  };
}

function notHere(kind: EngineKind): Failure {
  return new Failure("option-invalid", `The engine "${kind}" cannot run here.`);
}
