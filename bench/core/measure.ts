import type { Job } from "@/lib/analysis/executor";
import { createPause, createTicket } from "@/lib/runtime/breath";
import type { Machine } from "@/lib/runtime/machine";
import { findCoreJob } from "./core-jobs";
import type { Measurement, Order } from "./measurement";
import { runRepeatedly, thatCounts, timesOf } from "./times";
import { toMatrix } from "./to-matrix";

/** Runs an order on a machine: a first time, then warm. The same in Node and in a browser's worker. */
export async function measure(
  order: Order,
  values: Float32Array,
  machine: Machine,
  wasmBytes: () => number,
): Promise<Measurement> {
  const { question, data } = order;
  const job = findCoreJob(order.job);
  const matrix = toMatrix(data, values);
  let result: unknown;
  const runs = await runRepeatedly(order, () => {
    result = undefined;
    return timed(machine, async (running) => {
      result = await job.run(matrix, question, running);
    });
  });
  return {
    ...timesOf(runs),
    answer: job.digest(result, matrix, question),
    stages: thatCounts(runs).stages,
    notes: job.notes?.(result) ?? {},
    threads: machine.width,
    wasmBytes: wasmBytes(),
  };
}

interface Run {
  readonly ms: number;
  readonly stages: Readonly<Record<string, number>>;
}

/** A clock in place of a progress bar: the time up to a report goes to the stage that reports. */
async function timed(machine: Machine, work: (job: Job) => Promise<void>): Promise<Run> {
  const stages: Record<string, number> = {};
  const ticket = createTicket();
  const pause = createPause(ticket);
  const start = performance.now();
  let last = start;
  await work({
    executor: machine.createExecutor(ticket, pause),
    pause,
    report({ stage }) {
      const now = performance.now();
      stages[stage] = (stages[stage] ?? 0) + now - last;
      last = now;
    },
  });
  return { ms: performance.now() - start, stages };
}
