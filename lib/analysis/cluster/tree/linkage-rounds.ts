import type { Steps } from "@/lib/schema/progress";
import { createLists, type NearLeaves } from "./linkage-lists";
import type { Space } from "./linkage-space";
import type { Merges } from "./number-merges";

export interface RoundsResult {
  readonly merges: Merges;
  /** Per leaf, the first leaf of a cluster that it was merged with; the first leaf of each cluster left is its own. */
  readonly into: Uint32Array;
  /** Height of the last merge in each cluster that is left. */
  readonly tops: Float64Array;
}

const findsPerStep = 2000;

/**
 * Merges clusters that are each other's nearest, all such pairs of a round at once, until at most `until` clusters are
 * left. Merges come in an order in which a cluster's own stand before those it takes part in, and are never higher
 * than these. Right for measures in which nothing is nearer to two merged clusters than to either of them.
 * Memory O(leaves · columns). Murtagh (1983), doi:10.1093/comjnl/26.4.354.
 */
export function* mergeInRounds(
  space: Space,
  near: NearLeaves,
  until: number,
): Steps<RoundsResult, never> {
  const leaves = near.bounds.length;
  const lists = createLists(space, near);
  const { nearest, distances } = lists;
  const first = new Uint32Array(leaves);
  const second = new Uint32Array(leaves);
  const heights = new Float64Array(leaves);
  const into = Uint32Array.from({ length: leaves }, (_, i) => i);
  const tops = new Float64Array(leaves);
  const mergedIn = new Uint32Array(leaves);
  let living = into.slice();
  let done = 0;
  const progress = () => ({ stage: "tree", done, total: leaves });

  for (let round = 1; living.length > Math.max(1, until); round++) {
    const open: number[] = [];
    let finds = 0;
    for (const cluster of living) {
      if (nearest[cluster] !== -1) continue;
      const steps = lists.find(cluster);
      let step = steps.next();
      for (; !step.done; step = steps.next()) yield progress();
      if (!step.value) open.push(cluster);
      if (++finds % findsPerStep === 0) yield progress();
    }
    for (const _ of lists.search(open)) yield progress();

    const before = done;
    for (const cluster of living) {
      const other = nearest[cluster]!;
      if (other === -1 || mergedIn[cluster] === round || mergedIn[other] === round) continue;
      if (!(distances[cluster]! <= distances[other]!)) continue;
      const kept = Math.min(cluster, other);
      const gone = Math.max(cluster, other);
      const height = Math.max(space.heightOf(distances[cluster]!), tops[kept]!, tops[gone]!);
      distances[kept] = distances[cluster]!;
      lists.join(kept, gone);
      mergedIn[kept] = round;
      mergedIn[gone] = round;
      into[gone] = kept;
      tops[kept] = height;
      first[done] = kept;
      second[done] = gone;
      heights[done++] = height;
    }
    if (done === before) throw new Error("No two clusters are nearest to each other.");
    living = living.filter((cluster) => into[cluster] === cluster);
    for (const cluster of living) {
      if (nearest[cluster] !== -1 && mergedIn[nearest[cluster]!] === round) nearest[cluster] = -1;
    }
    yield progress();
  }
  const merges = {
    first: first.slice(0, done),
    second: second.slice(0, done),
    heights: heights.slice(0, done),
  };
  return { merges, into, tops };
}
