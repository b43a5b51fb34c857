import type { Job } from "../../executor";
import { runInSlots } from "../../run-in-slots";
import { splitRange } from "../../run-parts";
import { type BlocksRoom, forgetBlock } from "./kmeans-blocks";
import { fillEmpty } from "./kmeans-settle";
import { spend } from "./kmeans-spend";

/**
 * Lloyd's iterations on all rows, which the threads share block by block, until no label changes or
 * `maxIterations` are done. A cluster without rows keeps its center, and in the end takes the row
 * farthest from its own. Leaves labels in the room; gives the inertia and the centers, k × columns, which
 * are the means of the members. O(rows · columns · k) per iteration at most.
 */
export async function settleAllRows(
  room: BlocksRoom,
  start: Float64Array,
  maxIterations: number,
  job: Job,
): Promise<{ readonly inertia: number; readonly centers: Float64Array }> {
  const { shape, views } = room;
  const k = start.length / shape.columns;
  for (let index = 0; index < shape.blocks; index++) forgetBlock(room, k, index);
  views.unfinished.fill(0);
  views.spent.fill(0);
  views.centers.set(start);
  const travels = new Float64Array(k);
  for (let iteration = 0; iteration < maxIterations; iteration++) {
    const changed = await pass(room, k, "assign", job);
    if (changed === 0) break;
    moveCenters(room, k, travels);
  }
  await pass(room, k, "measure", job);
  if (moveCenters(room, k, travels)) {
    fillEmpty({ views, shape, rows: shape.rows }, k);
    await pass(room, k, "measure", job);
    moveCenters(room, k, travels);
    await pass(room, k, "measure", job);
  }
  let inertia = 0;
  for (let i = 0; i < shape.blocks * k; i++) inertia += views.squares[i]!;
  return { inertia, centers: views.centers.slice(0, start.length) };
}

async function pass(
  { handle, shape }: BlocksRoom,
  k: number,
  kind: "assign" | "measure",
  job: Job,
): Promise<number> {
  const parts = splitRange(shape.blocks, shape.slots);
  const changes = await runInSlots(
    job,
    shape.slots,
    "kmeansPass",
    parts.map(({ from, to }) => (slot) => ({ room: handle, shape, slot, k, from, to, kind })),
    () => {},
  );
  return changes.reduce((a, b) => a + b, 0);
}

/** Centers to the means, from the sums of the blocks in their order; whether a cluster has no rows. */
function moveCenters({ shape, views }: BlocksRoom, k: number, travels: Float64Array): boolean {
  const { columns, blocks } = shape;
  const { centers, spent } = views;
  const drifts = new Float64Array(k);
  let isEmpty = false;
  for (let c = 0; c < k; c++) {
    let size = 0;
    for (let b = 0; b < blocks; b++) size += views.sizes[b * k + c]!;
    if (size <= 0) {
      isEmpty = true;
      continue;
    }
    let square = 0;
    for (let j = 0; j < columns; j++) {
      const at = c * columns + j;
      let sum = 0;
      for (let b = 0; b < blocks; b++) sum += views.sums[b * k * columns + at]!;
      square += (sum / size - centers[at]!) ** 2;
      centers[at] = sum / size;
    }
    drifts[c] = Math.sqrt(square);
  }
  spend(drifts, travels, spent);
  return isEmpty;
}
