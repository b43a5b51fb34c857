import * as Comlink from "comlink";
import { createPipeline, type Pipeline } from "@/lib/analysis/pipeline";
import { Cancelled } from "@/lib/schema/cancelled";
import { Failure, toFailureData } from "@/lib/schema/failure";
import type { Progress } from "@/lib/schema/progress";
import type { Outcome } from "@/lib/schema/reply";
import { requestSchema } from "@/lib/schema/request";
import { answer } from "./answer";
import type { Ticket } from "./breath";
import { createJob, shareValues, stopCancelled } from "./job";
import { holdLifeline } from "./lifeline";

/** One per open workspace: holds the Table and the Matrix, hands tasks to the pool, answers the page. */
let pipeline: Pipeline | null = null;
let fileName = "";
const tickets = new Map<number, Ticket>();

const api = {
  live: (lifeline: string) => holdLifeline(lifeline),

  /** `anchor`: identity per row from an earlier session, so that segments keep number, name and color. */
  open(file: File, anchor: Int32Array | null): void {
    fileName = file.name;
    pipeline = createPipeline({
      source: {
        name: file.name,
        size: file.size,
        slice: async (start, end) => new Uint8Array(await file.slice(start, end).arrayBuffer()),
      },
      share: shareValues,
      ...(anchor ? { anchor } : {}),
    });
  },

  async run(id: number, asked: unknown, report: (progress: Progress) => void): Promise<Outcome> {
    const ticket: Ticket = { cancelled: false };
    tickets.set(id, ticket);
    try {
      const request = requestSchema.parse(asked);
      if (!pipeline) throw new Failure("internal", "No file is open.");
      const value = await answer(pipeline, request, createJob(ticket, report), fileName);
      return { ok: true, value };
    } catch (thrown) {
      if (thrown instanceof Cancelled) return { ok: false, cancelled: true };
      return { ok: false, cancelled: false, error: toFailureData(thrown) };
    } finally {
      tickets.delete(id);
      (report as unknown as Comlink.ProxyMethods)[Comlink.releaseProxy]();
    }
  },

  cancel(id: number): void {
    const ticket = tickets.get(id);
    if (ticket) ticket.cancelled = true;
    stopCancelled();
  },
};

export type CoordinatorApi = typeof api;

Comlink.expose(api);
