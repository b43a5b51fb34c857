import type { WeightedRows } from "../cluster/points";
import type { Job } from "../executor";
import type { OpenRoom } from "../kernels/engine";
import { f32, type Layout } from "../kernels/layout";
import { safeScale } from "../kernels/safe-scale";
import { type RowTree, type TreeShape, treeLayout } from "./row-tree";

export interface RowTreeRoom<L extends Layout> {
  readonly room: OpenRoom<RowTree & L>;
  /** Lengths in the tree are this many times as long as those of the rows; a power of two. */
  readonly scale: number;
}

/** A room with the tree of the rows and whatever else is to be worked on there; whoever asks for it closes it. */
export async function openRowTree<L extends Layout>(
  { rows, columns, values }: Omit<WeightedRows, "weights">,
  shape: TreeShape,
  layout: L,
  job: Job,
): Promise<RowTreeRoom<L>> {
  const { engine } = job.executor;
  const { scale, ofColumn } = safeScale(values, rows, columns);
  const room = engine.open({ ...treeLayout(shape), ...layout });
  try {
    const data = engine.open({ values: f32(values) });
    try {
      if (scale !== 1) {
        for (let at = 0; at < values.length; at++) {
          data.views.values[at]! *= ofColumn[Math.floor(at / rows)]!;
        }
      }
      const input = { tree: room.handle, data: data.handle, shape };
      await job.executor.run("buildRowTree", input, job.report);
    } finally {
      data.close();
    }
    return { room, scale };
  } catch (thrown) {
    room.close();
    throw thrown;
  }
}
