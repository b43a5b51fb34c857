import type { Parameters } from "@/lib/schema/algorithm";
import type { Job } from "../executor";
import type { OpenRoom } from "../kernels/engine";
import { splitRange } from "../run-parts";
import type { FoundPartition } from "./algorithm";
import {
  type MixtureFitInput,
  type MixtureOutcome,
  mixtureProgress,
  mixtureSteps,
} from "./mixture-fit";
import { mixtureResult } from "./mixture-result";
import { type MixtureRoomShape, mixtureArea, mixtureLayout, mixtureSizes } from "./mixture-room";
import type { WeightedRows } from "./points";

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
  const shares = starts.map(() => 0);

  async function fitFrom(i: number): Promise<FoundPartition> {
    const report = (share: number) => {
      shares[i] = share;
      const done = shares.reduce((a, b) => a + b, 0);
      job.report({ stage: "mixture", done, total: starts.length });
    };
    const { k, labels } = starts[i]!;
    const input: MixtureFitInput = {
      ...shape,
      room: room.handle,
      k,
      area: alone ? i : 0,
      maxIterations,
      regularization,
      total,
    };
    const area = mixtureArea(room, input);
    const firsts = new Uint32Array(k);
    for (let at = rows - 1; at >= 0; at--) {
      area.start[at] = labels[order[at]!]!;
      firsts[area.start[at]!] = at;
    }
    for (let c = 0, at = 0; c < k; c++) {
      for (let j = 0; j < columns; j++) {
        area.views.centers[at++] = room.views.values[j * rows + firsts[c]!]!;
      }
    }
    const outcome = alone
      ? await job.executor.run("mixtureFit", input, ({ done, total }) => report(done / total))
      : await fitInParts(input, job, report);
    report(1);
    return mixtureResult(area, input, outcome, order);
  }
  try {
    await fill(room, data, order, job);
    if (alone) {
      const largestFirst = starts.map((_, i) => fitFrom(starts.length - 1 - i));
      return (await Promise.all(largestFirst)).reverse();
    }
    const found: FoundPartition[] = [];
    for (let i = 0; i < starts.length; i++) found.push(await fitFrom(i));
    return found;
  } finally {
    room.close();
  }
}

/** The steps of one fit, the rows of each pass split over the pool. */
async function fitInParts(
  input: MixtureFitInput,
  { executor, pause }: Job,
  report: (share: number) => void,
): Promise<MixtureOutcome> {
  const { chunks } = mixtureSizes(input, input.k);
  const parts = splitRange(chunks, input.slots);
  const steps = mixtureSteps(input);
  let iterations = 0;
  for (let step = steps.next(null); ; ) {
    if (step.done) return step.value;
    const { value } = step;
    await pause();
    if (value.kind === "update") {
      report(mixtureProgress(iterations++));
      step = steps.next(await executor.run("mixtureUpdate", { ...input, ...value }));
    } else {
      const pass = { ...input, ...value };
      await Promise.all(
        parts.map((part, slot) => executor.run("mixturePass", { ...pass, ...part, slot })),
      );
      step = steps.next(null);
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
