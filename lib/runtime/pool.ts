import type { TaskInput, TaskName, TaskOutput } from "@/lib/analysis/tasks";
import { Cancelled } from "@/lib/schema/cancelled";
import { Failure } from "@/lib/schema/failure";
import type { Progress } from "@/lib/schema/progress";
import type { Ticket } from "./breath";
import type { FromMember, Member } from "./member";

/** A place in the pool: a live thread, or none yet. */
type Slot = Member | null;

/** A fixed number of threads behind one queue; one that dies is replaced and its task tried once more. */
export interface Pool {
  readonly width: number;
  run<N extends TaskName>(
    name: N,
    input: TaskInput<N>,
    ticket: Ticket,
    report?: (progress: Progress) => void,
  ): Promise<TaskOutput<N>>;
  /** Tells running tasks what has become of their tickets. */
  heed(): void;
  /** Ends all threads; nothing may run then or later. */
  stop(): void;
}

const lost = Symbol("thread lost");

/** `start` gives a thread that has been set up, or fails with a Failure. Threads start when they are first needed. */
export function createPool(width: number, start: () => Promise<Member>): Pool {
  const idle: Slot[] = Array.from({ length: width }, () => null);
  const queue: ((slot: Slot) => void)[] = [];
  const running = new Map<number, { member: Member; ticket: Ticket; held: boolean }>();
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
    running.set(id, { member, ticket, held: false });
    try {
      const answer = new Promise<TaskOutput<N>>((resolve, reject) => {
        member.heard = (message) =>
          hear(message, id, resolve as (value: unknown) => void, reject, report);
      });
      member.send({ kind: "run", id, name, input, reports: report !== undefined });
      return await Promise.race([
        answer,
        member.lost.then(() => {
          throw lost;
        }),
      ]);
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
          try {
            slot ??= await start();
            if (ticket.cancelled) throw new Cancelled();
            return await attempt(slot, name, input, ticket, report);
          } catch (thrown) {
            if (!isLoss(thrown)) throw thrown;
            slot?.stop();
            slot = null;
            if (tries > 1) {
              throw new Failure(
                "worker-lost",
                "This computation was stopped twice from outside. There may be too little memory.",
              );
            }
          }
        }
      } finally {
        give(slot);
      }
    },

    heed() {
      for (const [id, task] of running) {
        const { member, ticket } = task;
        if (ticket.cancelled) member.send({ kind: "cancel", id });
        else if (ticket.held !== task.held) {
          task.held = ticket.held;
          member.send({ kind: "hold", id, held: ticket.held });
        }
      }
    },

    stop() {
      for (const slot of idle) slot?.stop();
      idle.length = 0;
    },
  };
}

/** Whether a thread died, at its task or as it started. */
function isLoss(thrown: unknown): boolean {
  return thrown === lost || (thrown instanceof Failure && thrown.code === "worker-lost");
}

function hear(
  message: FromMember,
  id: number,
  resolve: (value: unknown) => void,
  reject: (reason: unknown) => void,
  report?: (progress: Progress) => void,
): void {
  if (message.kind === "ready" || message.id !== id) return;
  if (message.kind === "progress") report?.(message.progress);
  else if (message.kind === "done") resolve(message.value);
  else if (message.kind === "cancelled") reject(new Cancelled());
  else reject(new Failure(message.error.code, message.error.message));
}
