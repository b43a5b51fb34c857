import type { ScoredClustering } from "@/lib/schema/clustering";
import type { Matrix } from "@/lib/schema/matrix";
import type { Certainty, Overlap } from "@/lib/schema/outlying";
import type { Steps } from "@/lib/schema/progress";
import { clearly } from "../describe/why/edge-rows";
import { memberships, runnerUp } from "../describe/why/memberships";
import { setFromRows } from "../select/row-set";

/** From this share of a segment on, lying about as near to another one is told; the description warns of a quarter. */
const overlapFrom = 0.1;
/** Distances to compute before looking up. */
const cellsPerStep = 1_000_000;

/**
 * How sure the segment of each row is: what the algorithm itself says, where it does, else the row's membership (see `memberships`), which is near
 * 1 at a center and falls to 1 / k far from all. NaN for rows in none; 1 where there is one segment. And the pairs of segments of which one has
 * a tenth or more of its rows about as near to the other. O(rows · columns · k).
 */
export function* certainties(
  matrix: Matrix,
  { clustering, identities }: Pick<ScoredClustering, "clustering" | "identities">,
): Steps<Certainty, never> {
  const { k, labels, sizes } = clustering;
  const { rows, columns } = matrix;
  const certainty = new Float32Array(rows).fill(Number.NaN);
  const between = new Map<number, number[]>();
  const perStep = Math.max(256, Math.floor(cellsPerStep / Math.max(1, columns * k)));
  for (let from = 0; k > 0 && from < rows; from += perStep) {
    yield { stage: "edges", done: from, total: rows };
    const to = Math.min(from + perStep, rows);
    const shares = memberships(matrix, clustering, from, to);
    for (let row = from; row < to; row++) {
      const label = labels[row] as number;
      if (label < 0) continue;
      const own = shares.subarray((row - from) * k, (row - from + 1) * k);
      const share = own[label] as number;
      certainty[row] = clustering.certainty?.[row] ?? share;
      const other = runnerUp(own, label);
      if (other < 0 || share >= clearly * (share + (own[other] as number))) continue;
      const pair = label * k + other;
      const leaning = between.get(pair);
      if (leaning) leaning.push(row);
      else between.set(pair, [row]);
    }
  }
  const numberOf = (cluster: number) => identities[cluster] ?? cluster;
  const overlaps: Overlap[] = [];
  for (let a = 0; a < k; a++) {
    for (let b = a + 1; b < k; b++) {
      const [toB, toA] = [between.get(a * k + b) ?? [], between.get(b * k + a) ?? []];
      const shareA = toB.length / (sizes[a] || 1);
      const shareB = toA.length / (sizes[b] || 1);
      if (Math.max(shareA, shareB) < overlapFrom) continue;
      const segments = [numberOf(a), numberOf(b)] as const;
      overlaps.push({
        segments: shareA >= shareB ? segments : [segments[1], segments[0]],
        rows: setFromRows(rows, [...toB, ...toA]),
        count: toA.length + toB.length,
        share: Math.max(shareA, shareB),
      });
    }
  }
  overlaps.sort((one, other) => other.count - one.count);
  return { certainty, basis: clustering.certainty ? "algorithm" : "distances", overlaps };
}
