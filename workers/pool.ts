import * as Comlink from "comlink";
import type { TaskInput, TaskName, TaskOutput } from "@/lib/analysis/tasks";
import { Cancelled } from "@/lib/schema/cancelled";
import { Failure } from "@/lib/schema/failure";
import type { Progress } from "@/lib/schema/progress";
import type { Ticket } from "./breath";
import type { ComputeApi } from "./compute";
import { watchLifeline } from "./lifeline";
import { randomId } from "./random-id";

interface Member {
  readonly worker: Worker;
  readonly api: Comlink.Remote<ComputeApi>;
  /** Rejects with `lost` when the worker dies. */
  readonly gone: Promise<never>;
  readonly stopWatching: () => void;
}

/** A place in the pool: a live worker, or none yet. */
type Slot = Member | null;

/** A fixed number of compute workers behind one queue; a worker that dies is replaced and its task tried once more. */
export interface Pool {
  readonly width: number;
  run<N extends TaskName>(
    name: N,
    input: TaskInput<N>,
    ticket: Ticket,
    report?: (progress: Progress) => void,
  ): Promise<TaskOutput<N>>;
  /** Tells running tasks whose ticket is cancelled to stop. */
  stopCancelled(): void;
}

const lost = Symbol("worker lost");

export function createPool(width: number): Pool {
  const idle: Slot[] = Array.from({ length: width }, () => null);
  const queue: ((slot: Slot) => void)[] = [];
  const running = new Map<number, { member: Member; ticket: Ticket }>();
  let nextId = 1;

  async function take(): Promise<Slot> {
    const slot = idle.pop();
    return slot === undefined ? new Promise((resolve) => queue.push(resolve)) : slot;
  }

  function give(slot: Slot): void {
    const next = queue.shift();
    if (next) next(slot);
    else idle.push(slot);
  }

  async function attempt<N extends TaskName>(
    member: Member,
    name: N,
    input: TaskInput<N>,
    ticket: Ticket,
    report?: (progress: Progress) => void,
  ): Promise<TaskOutput<N>> {
    const id = nextId++;
    running.set(id, { member, ticket });
    try {
      const reply = await Promise.race([
        member.api.run(id, name, input, report ? Comlink.proxy(report) : null),
        member.gone,
      ]);
      if (reply.ok) return reply.value as TaskOutput<N>;
      if (reply.cancelled) throw new Cancelled();
      throw new Failure(reply.error.code, reply.error.message);
    } finally {
      running.delete(id);
    }
  }

  return {
    width,

    async run(name, input, ticket, report) {
      let slot = await take();
      try {
        for (let tries = 1; ; tries++) {
          if (ticket.cancelled) throw new Cancelled();
          slot ??= await startMember();
          if (ticket.cancelled) throw new Cancelled();
          try {
            return await attempt(slot, name, input, ticket, report);
          } catch (thrown) {
            if (thrown !== lost) throw thrown;
            slot.stopWatching();
            slot.worker.terminate();
            slot = null;
            if (tries > 1) {
              throw new Failure(
                "worker-lost",
                "The browser stopped this computation twice. It may be short of memory.",
              );
            }
          }
        }
      } finally {
        give(slot);
      }
    },

    stopCancelled() {
      for (const [id, { member, ticket }] of running) {
        if (ticket.cancelled) void member.api.cancel(id);
      }
    },
  };
}

async function startMember(): Promise<Member> {
  const worker = new Worker(new URL("./compute.ts", import.meta.url), { type: "module" });
  const api = Comlink.wrap<ComputeApi>(worker);
  const lifeline = `tessera-compute-${randomId()}`;
  try {
    await Promise.race([
      api.live(lifeline),
      new Promise<never>((_, reject) => {
        worker.onerror = () =>
          reject(new Failure("worker-lost", "The browser could not start a compute worker."));
      }),
    ]);
  } catch (thrown) {
    worker.terminate();
    throw thrown;
  }
  let stopWatching = () => {};
  const gone = new Promise<never>((_, reject) => {
    stopWatching = watchLifeline(lifeline, () => reject(lost));
  });
  // Between tasks nobody waits for `gone`; the next attempt sees it.
  gone.catch(() => {});
  return { worker, api, gone, stopWatching };
}
