import { rootOf, separateSets } from "../../neighbors/disjoint-sets";
import type { SpanningTree } from "../tree/spanning-tree";

/**
 * Merges of single linkage, shortest first: merge i joins nodes `left[i]` and `right[i]` (ids below `leaves` are rows,
 * `leaves + j` is merge j) at `lengths[i]`; `sizes` counts the rows of every node by weight, leaves first.
 */
export interface Hierarchy {
  readonly leaves: number;
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly lengths: Float64Array;
  readonly sizes: Float64Array;
}

/** Single linkage from a spanning tree whose edges ascend. O(rows · α(rows)). */
export function* linkSingly(
  { from, to, lengths }: SpanningTree,
  weights: Float64Array,
): Generator<void, Hierarchy, void> {
  const leaves = weights.length;
  const merges = leaves - 1;
  const left = new Int32Array(merges);
  const right = new Int32Array(merges);
  const sizes = new Float64Array(leaves + merges);
  sizes.set(weights);
  const sets = separateSets(leaves);
  const nodeOf = separateSets(leaves);
  for (let i = 0; i < merges; i++) {
    const a = rootOf(sets, from[i]!);
    const b = rootOf(sets, to[i]!);
    const low = Math.min(a, b);
    left[i] = nodeOf[low]!;
    right[i] = nodeOf[Math.max(a, b)]!;
    sizes[leaves + i] = sizes[left[i]!]! + sizes[right[i]!]!;
    sets[Math.max(a, b)] = low;
    nodeOf[low] = leaves + i;
    if (i % 10_000 === 0) yield;
  }
  return { leaves, left, right, lengths, sizes };
}
