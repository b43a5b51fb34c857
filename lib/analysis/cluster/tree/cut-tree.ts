import type { MergeTree } from "@/lib/schema/clustering";
import { Failure } from "@/lib/schema/failure";
import { rootOf } from "./number-merges";

/**
 * The k clusters that stand before the last k − 1 merges: a label per row, 0 … k−1, numbered by the
 * first row of each. 1 ≤ k ≤ leaves. O(rows + leaves).
 */
export function cutTree(tree: MergeTree, k: number): Int32Array {
  const { leaves, left, right, leafOfRow } = tree;
  if (k < 1 || k > leaves) {
    throw new Failure(
      "option-invalid",
      `A tree of ${leaves} can be cut into 1 to ${leaves} segments; ${k} were asked for.`,
    );
  }
  const parent = Uint32Array.from({ length: leaves + left.length }, (_, i) => i);
  for (let i = 0; i < leaves - k; i++) {
    parent[left[i]!] = leaves + i;
    parent[right[i]!] = leaves + i;
  }
  const labelOfRoot = new Int32Array(parent.length).fill(-1);
  const labels = new Int32Array(leafOfRow.length);
  let next = 0;
  for (let row = 0; row < labels.length; row++) {
    const root = rootOf(parent, leafOfRow[row]!);
    if (labelOfRoot[root] === -1) labelOfRoot[root] = next++;
    labels[row] = labelOfRoot[root]!;
  }
  return labels;
}
