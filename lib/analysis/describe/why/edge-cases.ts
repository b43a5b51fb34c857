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

/** The rows of a cluster that belong to it the least, and the cluster that most of its rows are about as near to. */
export interface Edge {
  readonly rows: readonly EdgeRow[];
  /** `share`: of the rows of the cluster. */
  readonly lean: { readonly toward: number; readonly share: number } | null;
}

/** Of what two clusters have of a row together, below this neither has clearly more. */
const clearly = 0.55;

/**
 * Per cluster the rows that belong to it the least, the least first, at most `most`, and the cluster each is nearly in;
 * see `memberships`. None where there is one cluster. O(rows · columns · k).
 */
export function* edgeCases(
  matrix: Matrix,
  clustering: Clustering,
  most: number,
): Steps<Edge[], never> {
  const { k, labels, sizes } = clustering;
  const leaning = new Float64Array(k * k);
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
      const toward = runnerUp(own, label);
      if (probability < clearly * (probability + own[toward]!)) leaning[label * k + toward]!++;
      if (list.length === most && !(probability < list[most - 1]!.probability)) continue;
      list.push({ row, toward, probability });
      list.sort((a, b) => a.probability - b.probability || a.row - b.row);
      if (list.length > most) list.pop();
    }
  }
  return found.map((rows, c) => ({
    rows,
    lean: leanOf(leaning.subarray(c * k, (c + 1) * k), sizes[c]!),
  }));
}

function leanOf(counts: Float64Array, size: number): Edge["lean"] {
  const toward = counts.indexOf(Math.max(...counts));
  return counts[toward]! > 0 ? { toward, share: counts[toward]! / size } : null;
}
