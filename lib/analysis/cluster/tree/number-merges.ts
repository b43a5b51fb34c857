/** Merges in any order; each side is told by one leaf inside it. */
export interface Merges {
  readonly first: Uint32Array;
  readonly second: Uint32Array;
  readonly heights: Float64Array;
}

/**
 * Sorts merges by height (equal heights as they came) and names both sides as scipy does: leaves keep
 * their number, merge i is `leaves + i`, the smaller number on the left. Sizes add up `weights`.
 */
export function numberMerges({ first, second, heights }: Merges, weights: Float64Array) {
  const leaves = weights.length;
  const count = heights.length;
  const ascending = Uint32Array.from({ length: count }, (_, i) => i).sort(
    (a, b) => heights[a]! - heights[b]! || a - b,
  );
  const parent = Uint32Array.from({ length: leaves + count }, (_, i) => i);
  const totals = new Float64Array(leaves + count);
  totals.set(weights);
  const left = new Uint32Array(count);
  const right = new Uint32Array(count);
  for (let i = 0; i < count; i++) {
    const a = rootOf(parent, first[ascending[i]!]!);
    const b = rootOf(parent, second[ascending[i]!]!);
    left[i] = Math.min(a, b);
    right[i] = Math.max(a, b);
    parent[a] = leaves + i;
    parent[b] = leaves + i;
    totals[leaves + i] = totals[a]! + totals[b]!;
  }
  return {
    left,
    right,
    heights: Float64Array.from(ascending, (i) => heights[i]!),
    sizes: Uint32Array.from(totals.subarray(leaves)),
  };
}

/** The root above a node; shortens the way there. */
export function rootOf(parent: Uint32Array, node: number): number {
  let root = node;
  while (parent[root] !== root) root = parent[root]!;
  for (let at = node; at !== root; ) {
    const next = parent[at]!;
    parent[at] = root;
    at = next;
  }
  return root;
}
