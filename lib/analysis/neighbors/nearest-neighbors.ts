import type { WeightedRows } from "../cluster/points";
import type { Job } from "../executor";
import { f32 } from "../kernels/layout";
import { safeScale } from "../kernels/safe-scale";
import { runParts, splitRange } from "../run-parts";
import { nearestLayout } from "./nearest-of-leaves";
import { treeLayout, treeShape } from "./row-tree";

export interface Neighbors {
  /** How many each row has. */
  readonly count: number;
  /** rows × count, nearest first, equally near ones by row; the row itself is left out. */
  readonly indices: Uint32Array;
  /** Euclidean, as `indices`. */
  readonly distances: Float64Array;
}

/**
 * The `count` nearest other rows of every row (float32, columns-major), exactly: distances are float64 sums of squared
 * differences in the order of the columns. With no more than `count` rows, all others. The search goes through a tree of
 * boxes leaf by leaf, so it takes O(rows · log(rows)) time in few columns and O(rows² · columns) where the rows have no
 * structure; O(rows · (columns + count)) memory. Bentley (1975), doi:10.1145/361002.361007.
 */
export async function nearestNeighbors(
  { rows, columns, values }: Omit<WeightedRows, "weights">,
  count: number,
  job: Job,
): Promise<Neighbors> {
  const most = Math.max(0, Math.min(count, rows - 1));
  if (most === 0) {
    return { count: 0, indices: new Uint32Array(0), distances: new Float64Array(0) };
  }
  const { engine, width } = job.executor;
  const shape = treeShape(rows, columns);
  const ranges = splitRange(shape.leaves, 8 * width);
  const { scale, ofColumn } = safeScale(values, rows, columns);
  const room = engine.open({
    ...treeLayout(shape),
    ...nearestLayout(shape, most, ranges.length),
    values: f32(values),
  });
  try {
    if (scale !== 1) {
      ofColumn.forEach((factor, j) => {
        multiply(room.views.values.subarray(j * rows, (j + 1) * rows), factor);
      });
    }
    await job.executor.run("buildRowTree", { room: room.handle, shape }, job.report);
    const inputs = ranges.map((range, part) => ({
      room: room.handle,
      shape,
      count: most,
      part,
      ...range,
    }));
    await runParts(job, "neighbors", "nearestOfLeaves", inputs);
    const distances = room.views.lengths.slice();
    if (scale !== 1) multiply(distances, 1 / scale);
    return { count: most, indices: room.views.indices.slice(), distances };
  } finally {
    room.close();
  }
}

function multiply(numbers: Float32Array | Float64Array, factor: number): void {
  for (let i = 0; i < numbers.length; i++) numbers[i]! *= factor;
}
