import * as Comlink from "comlink";
import type { EngineKind } from "@/lib/analysis/kernels/engine";
import { createPipeline } from "@/lib/analysis/pipeline";
import type { Pipeline } from "@/lib/analysis/pipeline-api";
import { cancelTicket, createTicket, holdTicket, type Ticket } from "@/lib/runtime/breath";
import type { Machine } from "@/lib/runtime/machine";
import { Cancelled } from "@/lib/schema/cancelled";
import { Failure, toFailureData } from "@/lib/schema/failure";
import type { Progress } from "@/lib/schema/progress";
import type { Outcome } from "@/lib/schema/reply";
import { requestSchema } from "@/lib/schema/request";
import { answer } from "./answer";
import { createJob, shareValues, startBrowserMachine } from "./job";
import { holdLifeline } from "./lifeline";
import { memoryBytes } from "./memory-bytes";

/** One per open workspace: holds the Table and the Matrix, hands tasks to the pool, answers the page. */
let pipeline: Pipeline | null = null;
let machine: Promise<Machine> | null = null;
let fileName = "";
const tickets = new Map<number, Ticket>();

const api = {
  live: (lifeline: string) => holdLifeline(lifeline),

  /**
   * `anchor`: identity per row from an earlier session, so that segments keep number, name and color.
   * `engine`: null for the fastest there is.
   */
  open(file: File, anchor: Int32Array | null, engine: EngineKind | null): void {
    machine = startBrowserMachine(engine ?? undefined);
    // Who asks for something hears of it.
    machine.catch(() => {});
    fileName = file.name;
    pipeline = createPipeline({
      source: {
        name: file.name,
        size: file.size,
        slice: async (start, end) => new Uint8Array(await file.slice(start, end).arrayBuffer()),
      },
      share: shareValues,
      memoryBytes: memoryBytes(),
      ...(anchor ? { anchor } : {}),
    });
  },

  /** `place`: the file a person chose for the answer to be written to. */
  async run(
    id: number,
    asked: unknown,
    report: (progress: Progress) => void,
    place: FileSystemFileHandle | null,
  ): Promise<Outcome> {
    const ticket = createTicket();
    tickets.set(id, ticket);
    try {
      const request = requestSchema.parse(asked);
      if (!pipeline || !machine) throw new Failure("internal", "No file is open.");
      const job = createJob(await machine, ticket, report);
      const value = await answer(pipeline, request, job, fileName, place);
      return { ok: true, value };
    } catch (thrown) {
      if (thrown instanceof Cancelled) return { ok: false, cancelled: true };
      return { ok: false, cancelled: false, error: toFailureData(thrown) };
    } finally {
      tickets.delete(id);
      (report as unknown as Comlink.ProxyMethods)[Comlink.releaseProxy]();
    }
  },

  cancel: (id: number) => tell(id, cancelTicket),

  /** Stops what runs without losing how far it is, or lets it go on. */
  hold: (id: number, held: boolean) => tell(id, (ticket) => holdTicket(ticket, held)),
};

async function tell(id: number, message: (ticket: Ticket) => void): Promise<void> {
  const ticket = tickets.get(id);
  if (!ticket) return;
  message(ticket);
  (await machine)?.heed();
}

export type CoordinatorApi = typeof api;

Comlink.expose(api);
