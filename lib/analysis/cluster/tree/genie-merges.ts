import type { Steps } from "@/lib/schema/progress";
import { joinSets, rootOf, separateSets } from "../../neighbors/disjoint-sets";
import { clusterSizes } from "./genie-sizes";
import type { SpanningTree } from "./spanning-tree";

export interface GenieInput {
  readonly tree: SpanningTree;
  readonly weights: Float64Array;
  readonly giniThreshold: number;
  /** Merging stops at this many clusters. */
  readonly minK: number;
}

/**
 * The edges of a spanning tree in the order in which Genie merges along them: the shortest that is left, but while the Gini
 * index of the sizes is above the threshold, the shortest that leads to a smallest cluster. O(rows · √total).
 * Gagolewski, Bartoszuk & Cena (2016), doi:10.1016/j.ins.2016.05.003.
 */
export function* genieMerges(input: GenieInput): Steps<Uint32Array, never> {
  const { tree, weights, giniThreshold, minK } = input;
  const { from, to } = tree;
  const rows = weights.length;
  const merges = rows - minK;
  const sets = separateSets(rows);
  const sizeOf = weights.slice();
  const sizes = clusterSizes(weights);
  /** The edges that are left, as a ring with an end at rows − 1. */
  const end = rows - 1;
  const next = Uint32Array.from({ length: rows }, (_, i) => (i + 1) % rows);
  const previous = Uint32Array.from({ length: rows }, (_, i) => (i + end) % rows);
  const order = new Uint32Array(merges);
  /** No edge before `reached` leads to a cluster of size `smallest`, not even one that was taken: what it led to has grown. */
  let smallest = 0;
  let reached = end;
  const leadsToSmallest = (edge: number): boolean =>
    sizeOf[rootOf(sets, from[edge]!)] === smallest || sizeOf[rootOf(sets, to[edge]!)] === smallest;

  for (let done = 0; done < merges; done++) {
    let edge = next[end]!;
    if (sizes.gini() > giniThreshold) {
      if (sizes.smallest() !== smallest) {
        smallest = sizes.smallest();
        reached = edge;
      }
      edge = reached;
      while (!leadsToSmallest(edge)) edge = next[edge]!;
      reached = edge;
    }
    next[previous[edge]!] = next[edge]!;
    previous[next[edge]!] = previous[edge]!;
    order[done] = edge;
    const a = rootOf(sets, from[edge]!);
    const b = rootOf(sets, to[edge]!);
    sizes.merge(sizeOf[a]!, sizeOf[b]!);
    const sum = sizeOf[a]! + sizeOf[b]!;
    joinSets(sets, a, b);
    sizeOf[Math.min(a, b)] = sum;
    if (done % 500 === 499) yield { stage: "merges", done, total: merges };
  }
  return order;
}
