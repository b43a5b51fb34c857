import type { Clustering } from "@/lib/schema/clustering";
import type { Matrix } from "@/lib/schema/matrix";
import type { Job } from "../../executor";
import { runParts, splitRange } from "../../run-parts";
import { type EdgeRow, keepLeast } from "./edge-rows";

/** The rows of a cluster that belong to it the least, and the cluster that most of its rows are about as near to. */
export interface Edge {
  readonly rows: readonly EdgeRow[];
  /** `share`: of the rows of the cluster. */
  readonly lean: { readonly toward: number; readonly share: number } | null;
}

/**
 * Per cluster the rows that belong to it the least, the least first, at most `most`, and the cluster each is nearly in;
 * see `memberships`. None where there is one cluster. O(rows · columns · k), in parallel.
 */
export async function edgeCases(
  matrix: Matrix,
  clustering: Clustering,
  most: number,
  job: Job,
): Promise<Edge[]> {
  const { k, sizes } = clustering;
  if (k < 2) return sizes.map(() => ({ rows: [], lean: null }));
  const { rows, columns, values } = matrix;
  const inputs = splitRange(rows, job.executor.width).map((range) => {
    return { matrix: { rows, columns, values, features: [] }, clustering, most, ...range };
  });
  const parts = await runParts(job, "edges", "edgeRows", inputs);
  const leaning = new Float64Array(k * k);
  const found = Array.from({ length: k }, (): EdgeRow[] => []);
  for (const part of parts) {
    for (const [at, count] of part.leaning.entries()) leaning[at]! += count;
    for (const [c, edges] of part.rows.entries()) {
      for (const edge of edges) keepLeast(found[c]!, edge, most);
    }
  }
  return found.map((edges, c) => ({
    rows: edges,
    lean: leanOf(leaning.subarray(c * k, (c + 1) * k), sizes[c]!),
  }));
}

function leanOf(counts: Float64Array, size: number): Edge["lean"] {
  const toward = counts.indexOf(Math.max(...counts));
  return counts[toward]! > 0 ? { toward, share: counts[toward]! / size } : null;
}
