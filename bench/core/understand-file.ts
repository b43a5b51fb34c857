import { readRaw } from "@/lib/analysis/ingest/delimited/read-raw";
import { typeTable } from "@/lib/analysis/ingest/types/type-table";
import { profileTable } from "@/lib/analysis/profile/profile-table";
import type { ByteSource } from "@/lib/schema/source";
import type { Measurement, Order } from "./measurement";
import { runRepeatedly, thatCounts, timesOf } from "./times";

/** The work that is done on a file and not on numbers. */
export const understandFile = "csv";

/** How far a file is understood: up to typed columns, or up to their profile. */
export interface UnderstandQuestion {
  readonly isProfiled: boolean;
}

/** A text file from its first byte on; the same in Node and in a browser's worker. */
export async function measureFile(order: Order, source: ByteSource): Promise<Measurement> {
  const { isProfiled } = order.question as UnderstandQuestion;
  const runs = await runRepeatedly(order, () => understand(source, isProfiled));
  const { stages, rows } = thatCounts(runs);
  return {
    ...timesOf(runs),
    answer: { rows },
    stages,
    notes: { longestMs: Math.max(...runs.map(({ longestMs }) => longestMs)) },
    threads: 1,
    wasmBytes: 0,
  };
}

async function understand(source: ByteSource, isProfiled: boolean) {
  const start = performance.now();
  const steps = readRaw(source, {});
  let longestMs = 0;
  let last = start;
  let step = await steps.next();
  while (!step.done) {
    const now = performance.now();
    longestMs = Math.max(longestMs, now - last);
    last = now;
    step = await steps.next();
  }
  const raw = step.value;
  const read = performance.now();
  const table = typeTable(raw, []);
  const typed = performance.now();
  if (isProfiled) profileTable(table, raw);
  const end = performance.now();
  const stages = {
    reading: read - start,
    types: typed - read,
    ...(isProfiled ? { profile: end - typed } : {}),
  };
  return { ms: end - start, stages, longestMs, rows: raw.rows };
}
