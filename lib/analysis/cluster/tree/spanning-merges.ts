import type { Steps } from "@/lib/schema/progress";
import type { WeightedRows } from "../points";
import type { Merges } from "./number-merges";

const rowsPerStep = 200;

/**
 * The edges of the minimum spanning tree of few rows, as single linkage merges along them: one row after the other joins, the
 * nearest first. None for one row. O(rows² · columns). Prim (1957), doi:10.1002/j.1538-7305.1957.tb01515.x.
 */
export function* spanningMerges({
  rows,
  columns,
  values,
}: Omit<WeightedRows, "weights">): Steps<Merges, never> {
  const count = Math.max(0, rows - 1);
  const first = new Uint32Array(count);
  const second = new Uint32Array(count);
  const heights = new Float64Array(count);
  const outside = Uint32Array.from({ length: count }, (_, i) => i + 1);
  const nearest = new Float64Array(rows).fill(Number.POSITIVE_INFINITY);
  const via = new Uint32Array(rows);
  let joined = 0;
  for (let done = 0; done < count; done++) {
    const left = count - done;
    let best = 0;
    for (let i = 0; i < left; i++) {
      const row = outside[i]!;
      let square = 0;
      for (let at = 0; at < columns * rows; at += rows) {
        square += (values[at + row]! - values[at + joined]!) ** 2;
      }
      if (square < nearest[row]!) {
        nearest[row] = square;
        via[row] = joined;
      }
      if (nearest[row]! < nearest[outside[best]!]!) best = i;
    }
    joined = outside[best]!;
    first[done] = via[joined]!;
    second[done] = joined;
    heights[done] = Math.sqrt(nearest[joined]!);
    outside[best] = outside[left - 1]!;
    if (done % rowsPerStep === 0) yield { stage: "tree", done, total: count };
  }
  return { first, second, heights };
}
