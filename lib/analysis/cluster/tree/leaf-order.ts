import type { MergeTree } from "@/lib/schema/clustering";

/**
 * Leaves from left to right when of every merge the tighter side is drawn left: the one merged at the lower height,
 * a leaf before any merge, of equals the one with fewer leaves, then the lower number. O(leaves).
 */
export function leafOrder({
  leaves,
  left,
  right,
  heights,
}: Pick<MergeTree, "leaves" | "left" | "right" | "heights">): Uint32Array {
  const counts = new Uint32Array(leaves + left.length).fill(1, 0, leaves);
  for (let i = 0; i < left.length; i++) counts[leaves + i] = counts[left[i]!]! + counts[right[i]!]!;
  const height = (node: number): number => heights[node - leaves] ?? -1;
  const order = new Uint32Array(leaves);
  const stack = [leaves + left.length - 1];
  let placed = 0;
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node < leaves) {
      order[placed++] = node;
      continue;
    }
    const a = left[node - leaves]!;
    const b = right[node - leaves]!;
    const isTighter = height(a) - height(b) || counts[a]! - counts[b]! || a - b;
    if (isTighter < 0) stack.push(b, a);
    else stack.push(a, b);
  }
  return order;
}
