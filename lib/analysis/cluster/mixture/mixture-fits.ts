import type { Parameters } from "@/lib/schema/algorithm";
import type { Job } from "../../executor";
import type { OpenRoom } from "../../kernels/engine";
import { runInSlots } from "../../run-in-slots";
import { splitRange } from "../../run-parts";
import type { FoundPartition } from "../algorithm";
import type { WeightedRows } from "../points";
import {
  type MixtureFitInput,
  type MixtureOutcome,
  mixtureProgress,
  mixtureSteps,
} from "./mixture-fit";
import { mixtureResult } from "./mixture-result";
import { type MixtureRoomShape, mixtureArea, mixtureLayout, mixtureSizes } from "./mixture-room";

/** A partition to start from, such as k-means finds. */
export interface MixtureStart {
  readonly k: number;
  /** Per row, 0 … k−1, each in use. */
  readonly labels: Int32Array;
}

/** Up to so many rows, and with several fits to make, each is a task of its own; else the rows are split. */
const mostRowsAlone = 50_000;
const leastFitsAlone = 4;

type Room = OpenRoom<ReturnType<typeof mixtureLayout>>;

/**
 * A mixture from every start, ascending by k; of distinct rows, each counted as often as it occurs. The rows are worked on
 * in the order of their labels in the last start, so that far components can be passed over for many rows at once.
 * The same bytes whatever the executor's width. O(iterations · rows · k · columns²) for each start.
 */
export async function fitMixtures(
  data: WeightedRows,
  starts: readonly MixtureStart[],
  { covariance, regularization }: Parameters<"mixture">,
  maxIterations: number,
  job: Job,
): Promise<readonly FoundPartition[]> {
  const { rows, columns } = data;
  const alone = rows <= mostRowsAlone && starts.length >= leastFitsAlone;
  const shape: MixtureRoomShape = {
    rows,
    columns,
    covariance,
    maxK: starts.at(-1)!.k,
    areas: alone ? starts.length : 1,
    slots: alone ? 1 : 2 * job.executor.width,
  };
  const order = byLabel(starts.at(-1)!);
  const total = data.weights.reduce((a, b) => a + b, 0);
  const room: Room = job.executor.engine.open(mixtureLayout(shape));
  const inputs = starts.map(({ k }, i): MixtureFitInput => {
    const place = { ...shape, room: room.handle, k, area: alone ? i : 0 };
    return { ...place, maxIterations, regularization, total };
  });
  const told = (done: number) => job.report({ stage: "mixture", done, total: starts.length });
  const result = (i: number, outcome: MixtureOutcome) =>
    mixtureResult(mixtureArea(room, inputs[i]!), inputs[i]!, outcome, order);
  try {
    await fill(room, data, order, job);
    if (alone) {
      for (const [i, input] of inputs.entries()) setStart(room, input, starts[i]!, order);
      const largestFirst = inputs.map((input) => () => input).reverse();
      const outcomes = await runInSlots(job, job.executor.width, "mixtureFit", largestFirst, told);
      return outcomes.reverse().map((outcome, i) => result(i, outcome));
    }
    const found: FoundPartition[] = [];
    for (const [i, input] of inputs.entries()) {
      setStart(room, input, starts[i]!, order);
      const outcome = await fitInParts(input, job, (share) => told(i + share));
      found.push(result(i, outcome));
    }
    return found;
  } finally {
    room.close();
  }
}

/** The steps of one fit, the rows of each pass split over the pool. */
async function fitInParts(
  input: MixtureFitInput,
  job: Job,
  report: (share: number) => void,
): Promise<MixtureOutcome> {
  const { chunks } = mixtureSizes(input, input.k);
  const parts = splitRange(chunks, input.slots);
  const steps = mixtureSteps(input);
  let iterations = 0;
  const told = () => report(mixtureProgress(iterations));
  for (let step = steps.next(null); ; ) {
    if (step.done) return step.value;
    const { value } = step;
    await job.pause();
    told();
    if (value.kind === "update") {
      iterations++;
      step = steps.next(await job.executor.run("mixtureUpdate", { ...input, ...value }, told));
    } else {
      const passes = parts.map((part) => (slot: number) => ({ ...input, ...value, ...part, slot }));
      await runInSlots(job, passes.length, "mixturePass", passes, told);
      step = steps.next(null);
    }
  }
}

function setStart(
  room: Room,
  input: MixtureFitInput,
  { k, labels }: MixtureStart,
  order: Uint32Array,
): void {
  const { rows, columns } = input;
  const { start, views } = mixtureArea(room, input);
  const firsts = new Uint32Array(k);
  for (let at = rows - 1; at >= 0; at--) {
    start[at] = labels[order[at]!]!;
    firsts[start[at]!] = at;
  }
  for (let c = 0, at = 0; c < k; c++) {
    for (let j = 0; j < columns; j++) {
      views.centers[at++] = room.views.values[j * rows + firsts[c]!]!;
    }
  }
}

async function fill(room: Room, data: WeightedRows, order: Uint32Array, job: Job): Promise<void> {
  const { rows, columns, values, weights } = data;
  for (let at = 0; at < rows; at++) room.views.weights[at] = weights[order[at]!]!;
  for (let column = 0, at = 0; column < columns; column++) {
    const start = column * rows;
    for (const row of order) room.views.values[at++] = values[start + row]!;
    await job.pause();
  }
}

/** Row numbers by ascending label, equal labels by row. */
function byLabel({ k, labels }: MixtureStart): Uint32Array {
  const starts = new Uint32Array(k + 1);
  for (const label of labels) starts[label + 1]! += 1;
  for (let c = 0; c < k; c++) starts[c + 1]! += starts[c]!;
  const order = new Uint32Array(labels.length);
  for (let row = 0; row < order.length; row++) order[starts[labels[row]!]!++] = row;
  return order;
}
