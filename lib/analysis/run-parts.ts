import type { Job } from "./executor";
import type { TaskInput, TaskName, TaskOutput } from "./tasks";

/**
 * Runs a task on several inputs at once and reports their joint progress under one stage; a part that has not said how
 * much it has to do counts like the others. Outputs come in the order of the inputs. Where one fails, so does this,
 * but only after all have ended, so that the room they work in can be closed.
 */
export async function runParts<N extends TaskName>(
  job: Job,
  stage: string,
  name: N,
  inputs: readonly TaskInput<N>[],
): Promise<TaskOutput<N>[]> {
  const done = inputs.map(() => 0);
  const total = inputs.map(() => 0);
  const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
  const outcomes = await Promise.allSettled(
    inputs.map((input, part) =>
      job.executor.run(name, input, (progress) => {
        done[part] = progress.done;
        total[part] = progress.total;
        const known = total.filter((count) => count > 0).length || 1;
        job.report({
          stage,
          done: sum(done),
          total: Math.round((sum(total) * inputs.length) / known),
        });
      }),
    ),
  );
  return outcomes.map((outcome) => {
    if (outcome.status === "rejected") throw outcome.reason;
    return outcome.value;
  });
}

/** Splits [0, count) into at most `parts` runs of nearly equal length, none empty. */
export function splitRange(count: number, parts: number): { from: number; to: number }[] {
  const pieces = Math.min(count, Math.max(1, parts));
  return Array.from({ length: pieces }, (_, i) => ({
    from: Math.floor((i * count) / pieces),
    to: Math.floor(((i + 1) * count) / pieces),
  }));
}
