import { inlineExecutor } from "@/lib/analysis/inline-executor";
import type { Engine } from "@/lib/analysis/kernels/engine";
import { memberEngine } from "@/lib/analysis/kernels/shared-engine";
import { simdEngine } from "@/lib/analysis/kernels/simd-engine";
import { Cancelled } from "@/lib/schema/cancelled";
import { toFailureData } from "@/lib/schema/failure";
import { cancelTicket, createPause, createTicket, holdTicket, type Ticket } from "./breath";
import type { FromMember, ToMember } from "./member";
import { throttle } from "./throttle";

/** A thread's side of the pool: gives what is to be done with each message. One task runs at a time. */
export function serveTasks(say: (message: FromMember) => void): (message: ToMember) => void {
  let engine: Engine | null = null;
  const tickets = new Map<number, Ticket>();

  async function run(message: Extract<ToMember, { kind: "run" }>): Promise<void> {
    const { id, name, input, reports } = message;
    const ticket = createTicket();
    tickets.set(id, ticket);
    try {
      if (!engine) throw new Error("The thread was not set up.");
      const report = throttle((progress) => say({ kind: "progress", id, progress }));
      const executor = inlineExecutor(createPause(ticket), engine);
      say({
        kind: "done",
        id,
        value: await executor.run(name, input, reports ? report : undefined),
      });
    } catch (thrown) {
      if (thrown instanceof Cancelled) say({ kind: "cancelled", id });
      else say({ kind: "failed", id, error: toFailureData(thrown) });
    } finally {
      tickets.delete(id);
    }
  }

  return (message) => {
    switch (message.kind) {
      case "set up": {
        const { threads, simd, memory } = message.setup;
        engine = memberEngine(threads, memory, simdEngine(simd));
        return say({ kind: "ready" });
      }
      case "run":
        void run(message);
        return;
      case "cancel": {
        const ticket = tickets.get(message.id);
        if (ticket) cancelTicket(ticket);
        return;
      }
      case "hold": {
        const ticket = tickets.get(message.id);
        if (ticket) holdTicket(ticket, message.held);
      }
    }
  };
}
