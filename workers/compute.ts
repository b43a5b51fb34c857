import * as Comlink from "comlink";
import { inlineExecutor } from "@/lib/analysis/inline-executor";
import type { TaskInput, TaskName, TaskOutput } from "@/lib/analysis/tasks";
import { Cancelled } from "@/lib/schema/cancelled";
import { type FailureData, toFailureData } from "@/lib/schema/failure";
import type { Progress } from "@/lib/schema/progress";
import { createPause, type Ticket } from "./breath";
import { holdLifeline } from "./lifeline";
import { throttle } from "./throttle";

/** One worker of the compute pool: runs one task at a time for the coordinator. */
const tickets = new Map<number, Ticket>();

export type TaskReply<N extends TaskName> =
  | { readonly ok: true; readonly value: TaskOutput<N> }
  | { readonly ok: false; readonly cancelled: boolean; readonly error: FailureData };

const api = {
  live: (lifeline: string) => holdLifeline(lifeline),

  async run<N extends TaskName>(
    id: number,
    name: N,
    input: TaskInput<N>,
    report: ((progress: Progress) => void) | null,
  ): Promise<TaskReply<N>> {
    const ticket: Ticket = { cancelled: false };
    tickets.set(id, ticket);
    try {
      const executor = inlineExecutor(createPause(ticket));
      return {
        ok: true,
        value: await executor.run(name, input, report ? throttle(report) : undefined),
      };
    } catch (thrown) {
      return { ok: false, cancelled: thrown instanceof Cancelled, error: toFailureData(thrown) };
    } finally {
      tickets.delete(id);
      if (report) (report as unknown as Comlink.ProxyMethods)[Comlink.releaseProxy]();
    }
  },

  cancel(id: number): void {
    const ticket = tickets.get(id);
    if (ticket) ticket.cancelled = true;
  },
};

export type ComputeApi = typeof api;

Comlink.expose(api);
