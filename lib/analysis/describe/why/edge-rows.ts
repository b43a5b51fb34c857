import type { Clustering } from "@/lib/schema/clustering";
import type { Matrix } from "@/lib/schema/matrix";
import type { Steps } from "@/lib/schema/progress";
import { memberships, runnerUp } from "./memberships";

/** Distances to compute before looking up. */
const cellsPerBlock = 2_000_000;

export interface EdgeRow {
  readonly row: number;
  readonly toward: number;
  /** Of its own cluster. */
  readonly probability: number;
}

export interface EdgeRowsInput {
  readonly matrix: Pick<Matrix, "rows" | "columns" | "values" | "features">;
  readonly clustering: Clustering;
  readonly most: number;
  readonly from: number;
  readonly to: number;
}

export interface EdgeRows {
  /** Per cluster, the rows that belong to it the least, the least first. */
  readonly rows: readonly (readonly EdgeRow[])[];
  /** Cluster × cluster: rows of the first about as near to the second. */
  readonly leaning: Float64Array;
}

/** Of what two clusters have of a row together, below this neither has clearly more. */
export const clearly = 0.55;

/** Rows [from, to) of the Matrix at the edges of their clusters; see `edgeCases`. O((to − from) · columns · k). */
export function* edgeRows({
  matrix,
  clustering,
  most,
  from,
  to,
}: EdgeRowsInput): Steps<EdgeRows, never> {
  const { k, labels } = clustering;
  const leaning = new Float64Array(k * k);
  const found = Array.from({ length: k }, (): EdgeRow[] => []);
  const perBlock = Math.max(256, Math.floor(cellsPerBlock / Math.max(1, matrix.columns * k)));
  for (let start = from; start < to; start += perBlock) {
    yield { stage: "edges", done: start - from, total: to - from };
    const end = Math.min(start + perBlock, to);
    const shares = memberships(matrix, clustering, start, end);
    for (let row = start; row < end; row++) {
      const label = labels[row]!;
      if (label < 0) continue;
      const own = shares.subarray((row - start) * k, (row - start + 1) * k);
      const probability = own[label]!;
      const toward = runnerUp(own, label);
      if (probability < clearly * (probability + own[toward]!)) leaning[label * k + toward]!++;
      keepLeast(found[label]!, { row, toward, probability }, most);
    }
  }
  return { rows: found, leaning };
}

/** Puts a row in its place in a list of at most `most`, if it belongs there. */
export function keepLeast(list: EdgeRow[], edge: EdgeRow, most: number): void {
  if (list.length === most && !(edge.probability < list[most - 1]!.probability)) return;
  list.push(edge);
  list.sort((a, b) => a.probability - b.probability || a.row - b.row);
  if (list.length > most) list.pop();
}
