import type { Clustering } from "@/lib/schema/clustering";
import type { Matrix } from "@/lib/schema/matrix";
import type { Steps } from "@/lib/schema/progress";
import { memberships, runnerUp } from "./memberships";

const rowsPerBlock = 4096;

export interface EdgeRow {
  readonly row: number;
  readonly toward: number;
  /** Of its own cluster. */
  readonly probability: number;
}

/**
 * Per cluster the rows that belong to it the least, the least first, at most `most`, and the cluster each is nearly in;
 * see `memberships`. None where there is one cluster. O(rows · columns · k).
 */
export function* edgeCases(
  matrix: Matrix,
  clustering: Clustering,
  most: number,
): Steps<EdgeRow[][], never> {
  const { k, labels } = clustering;
  const found = Array.from({ length: k }, (): EdgeRow[] => []);
  for (let from = 0; k > 1 && from < matrix.rows; from += rowsPerBlock) {
    yield { stage: "edges", done: from, total: matrix.rows };
    const to = Math.min(from + rowsPerBlock, matrix.rows);
    const shares = memberships(matrix, clustering, from, to);
    for (let row = from; row < to; row++) {
      const label = labels[row]!;
      if (label < 0) continue;
      const own = shares.subarray((row - from) * k, (row - from + 1) * k);
      const list = found[label]!;
      const probability = own[label]!;
      if (list.length === most && !(probability < list[most - 1]!.probability)) continue;
      list.push({ row, toward: runnerUp(own, label), probability });
      list.sort((a, b) => a.probability - b.probability || a.row - b.row);
      if (list.length > most) list.pop();
    }
  }
  return found;
}
