import { joinSets, rootOf, separateSets } from "../../neighbors/disjoint-sets";
import type { AlgorithmByCount, FoundPartition } from "../algorithm";
import { spanningTree } from "./spanning-tree";

/**
 * Genie: single linkage that turns to the smallest clusters whenever sizes get too unequal, so that neither outliers nor chains
 * make segments. One run gives all ks. With `giniThreshold` 1 it is single linkage; the lower, the more equal the sizes. A weighted row is
 * a cluster of that size from the start. Time and memory as spanningTree.
 * Gagolewski, Bartoszuk & Cena (2016), doi:10.1016/j.ins.2016.05.003.
 */
export const genie: AlgorithmByCount<"genie"> = {
  chooses: "k",
  async find(distinct, { minK, maxK }, { giniThreshold }, _, job) {
    const { rows, weights } = distinct;
    const tree = await spanningTree(distinct, job);
    const input = { tree, weights, giniThreshold, minK };
    const order = await job.executor.run("genieMerges", input, job.report);
    const sets = separateSets(rows);
    const found: FoundPartition[] = [];
    for (let k = rows; k >= minK; k--) {
      if (k <= maxK) found.unshift({ k, labels: labelsOf(sets) });
      const edge = order[rows - k];
      if (edge !== undefined) joinSets(sets, tree.from[edge]!, tree.to[edge]!);
      if (k % 1000 === 0) await job.pause();
    }
    return found;
  },
};

/** Clusters in the order of their first rows. */
function labelsOf(sets: Int32Array): Int32Array {
  const numbers = new Map<number, number>();
  return sets.map((_, row) => {
    const root = rootOf(sets, row);
    const number = numbers.get(root) ?? numbers.size;
    numbers.set(root, number);
    return number;
  });
}
