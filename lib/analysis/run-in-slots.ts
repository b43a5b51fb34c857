import type { Job } from "./executor";
import type { TaskInput, TaskName, TaskOutput } from "./tasks";

/**
 * Runs a task on several inputs, as many at a time as there are slots, and tells each in which slot it may
 * write. Outputs come in the order of the inputs. `report` hears the sums of what the tasks report.
 * When one fails no other is begun, and those that run have ended by the time it is told.
 */
export async function runInSlots<N extends TaskName>(
  job: Job,
  slots: number,
  name: N,
  inputs: readonly ((slot: number) => TaskInput<N>)[],
  report: (done: number, total: number) => void,
): Promise<TaskOutput<N>[]> {
  const done = inputs.map(() => 0);
  const total = inputs.map(() => 0);
  const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
  const outputs = new Array<TaskOutput<N>>(inputs.length);
  let next = 0;
  async function work(slot: number): Promise<void> {
    while (next < inputs.length) {
      const i = next++;
      const run = job.executor.run(name, inputs[i]!(slot), (progress) => {
        done[i] = progress.done;
        total[i] = progress.total;
        report(sum(done), sum(total));
      });
      outputs[i] = await run.catch((reason) => {
        next = inputs.length;
        throw reason;
      });
    }
  }
  const ends = await Promise.allSettled(Array.from({ length: slots }, (_, slot) => work(slot)));
  for (const end of ends) if (end.status === "rejected") throw end.reason;
  return outputs;
}
