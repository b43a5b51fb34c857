import type { Job } from "@/lib/analysis/executor";
import { inlineExecutor } from "@/lib/analysis/inline-executor";

/** Milliseconds by what the work said it was doing. */
export type Stages = ReadonlyMap<string, number>;

export interface Timed<R> {
  readonly result: R;
  readonly ms: number;
  readonly stages: Stages;
}

/** Runs our own work in this thread, with a clock in place of a progress bar. */
export async function timed<R>(work: (job: Job) => Promise<R>): Promise<Timed<R>> {
  const stages = new Map<string, number>();
  const start = performance.now();
  let last = start;
  const job: Job = {
    executor: inlineExecutor(),
    pause: async () => {},
    report({ stage }) {
      const now = performance.now();
      stages.set(stage, (stages.get(stage) ?? 0) + now - last);
      last = now;
    },
  };
  const result = await work(job);
  return { result, ms: performance.now() - start, stages };
}

/** The run with the median time; of an even number the slower of the two in the middle. */
export function median<T extends { readonly ms: number }>(runs: readonly T[]): T {
  return runs.toSorted((a, b) => a.ms - b.ms)[Math.floor(runs.length / 2)]!;
}

/** Ours and theirs by turns, never together; the median run of each. */
export async function sideBySide<O, P extends { readonly ms: number }>(
  repeats: number,
  ours: (job: Job) => Promise<O>,
  theirs: (() => P) | undefined,
): Promise<{ readonly ours: Timed<O>; readonly peer: P | undefined }> {
  const our: Timed<O>[] = [];
  const their: P[] = [];
  for (let i = 0; i < repeats; i++) {
    our.push(await timed(ours));
    if (theirs) their.push(theirs());
  }
  return { ours: median(our), peer: their.length > 0 ? median(their) : undefined };
}
