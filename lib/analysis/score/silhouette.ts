import type { Steps } from "@/lib/schema/progress";
import { pickPoints, toPoints } from "../cluster/points";
import { cellDistanceSums } from "../kernels/cell-distance-sums";
import type { Cells, Labeling } from "./cells";

export interface SilhouetteBlockInput {
  readonly cells: Pick<Cells, "data" | "starts" | "partitions">;
  /** Positions in `cells.data` whose silhouettes are wanted. */
  readonly rows: Uint32Array;
}

const workPerStep = 4_000_000;

/**
 * Silhouettes of the given rows in every partition at once, in [−1, 1]; near 0 means overlapping
 * segments. Partition after partition, one value per asked row. Equal rows count as often as they
 * occur; a row alone in its cluster scores 0, and so does one with no distance to any other.
 * Distances to a cell serve every partition, so it takes O(asked · rows · columns) time whatever
 * their number. Rousseeuw (1987), doi:10.1016/0377-0427(87)90125-7.
 */
export function* silhouetteBlock(input: SilhouetteBlockInput): Steps<Float64Array, never> {
  const { starts, partitions } = input.cells;
  const points = toPoints(input.cells.data);
  const { rows, columns, values, weights } = points;
  const cells = starts.length - 1;
  const asked = input.rows.length;
  const cellWeights = sumByCell(weights, starts);
  const cellOfRow = spread(starts);
  const silhouettes = new Float64Array(partitions.length * asked);

  const blockRows = Math.max(4, Math.floor(workPerStep / (rows * columns * 4)) * 4);
  const sums = new Float64Array(Math.min(blockRows, asked) * cells);
  for (let from = 0; from < asked; from += blockRows) {
    const block = input.rows.subarray(from, Math.min(asked, from + blockRows));
    const queries = pickPoints(points, block);
    cellDistanceSums(queries.values, 0, block.length, values, columns, weights, starts, sums);
    for (let p = 0; p < partitions.length; p++) {
      const out = silhouettes.subarray(p * asked + from);
      fromCellSums(partitions[p]!, cellWeights, sums, block, cellOfRow, out);
    }
    yield { stage: "silhouettes", done: Math.min(asked, from + blockRows), total: asked };
  }
  return silhouettes;
}

/** Cell sums of one partition added up per cluster, and a and b read off them. */
function fromCellSums(
  { k, labels }: Labeling,
  cellWeights: Float64Array,
  cellSums: Float64Array,
  block: Uint32Array,
  cellOfRow: Uint32Array,
  out: Float64Array,
): void {
  const cells = labels.length;
  const sizes = new Float64Array(k);
  for (let c = 0; c < cells; c++) sizes[labels[c]!]! += cellWeights[c]!;
  const sums = new Float64Array(k);
  for (let i = 0; i < block.length; i++) {
    sums.fill(0);
    const start = i * cells;
    for (let c = 0; c < cells; c++) sums[labels[c]!]! += cellSums[start + c]!;

    const own = labels[cellOfRow[block[i]!]!]!;
    const ownSize = sizes[own]!;
    if (ownSize <= 1) continue;
    const within = sums[own]! / (ownSize - 1);
    let nearest = Number.POSITIVE_INFINITY;
    for (let label = 0; label < k; label++) {
      if (label === own) continue;
      const mean = sums[label]! / sizes[label]!;
      if (mean < nearest) nearest = mean;
    }
    const larger = Math.max(within, nearest);
    out[i] = larger > 0 ? (nearest - within) / larger : 0;
  }
}

function sumByCell(weights: Float64Array, starts: Uint32Array): Float64Array {
  const sums = new Float64Array(starts.length - 1);
  for (let c = 0; c < sums.length; c++) {
    for (let row = starts[c]!; row < starts[c + 1]!; row++) sums[c]! += weights[row]!;
  }
  return sums;
}

function spread(starts: Uint32Array): Uint32Array {
  const cellOfRow = new Uint32Array(starts.at(-1)!);
  for (let c = 0; c < starts.length - 1; c++) cellOfRow.fill(c, starts[c]!, starts[c + 1]!);
  return cellOfRow;
}
