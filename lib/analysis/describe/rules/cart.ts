import type { Steps } from "@/lib/schema/progress";
import { rowsByValue } from "../contrast/sort-present";
import { type BestSplit, bestCategorySplit, bestNumberSplit } from "./cart-splits";
import type { RuleCells } from "./rule-features";

export interface CartOptions {
  /** Conditions from the root to a leaf, at most. */
  readonly maxDepth: number;
  /** Rows on either side of a split, at least. */
  readonly minLeaf: number;
  /** Gini impurity that a leaf more must save, as a share of all weight. */
  readonly alpha: number;
}

export interface CartInput {
  readonly features: readonly RuleCells[];
  /** Per row, 0 … classes − 1. */
  readonly labels: Int32Array;
  readonly classes: number;
  /** Per row, > 0; 1 each where left out. */
  readonly weights?: Float64Array;
}

export interface CartNode {
  /** Weight per class. */
  readonly counts: Float64Array;
  readonly rows: Uint32Array;
  readonly split: (BestSplit & { readonly feature: number }) | null;
  /** Where the split holds, and where it does not. */
  readonly children: readonly [CartNode, CartNode] | null;
}

/**
 * A classification tree by Gini impurity, pruned by cost-complexity, as scikit-learn's DecisionTreeClassifier grows it on
 * numbers; categories are split into sets (see `bestCategorySplit`), and missing cells go to the side that suits them better. Of equally
 * good splits the first feature's is taken. No rows give one empty leaf. O(rows · features · (log rows + depth)).
 * Breiman, Friedman, Olshen & Stone (1984), Classification and Regression Trees.
 */
export function* growCart(input: CartInput, options: CartOptions): Steps<CartNode, never> {
  const n = input.labels.length;
  const weights = input.weights ?? new Float64Array(n).fill(1);
  const rows = Uint32Array.from({ length: n }, (_, row) => row);
  const orders: (Uint32Array | null)[] = [];
  for (const one of input.features) {
    yield { stage: "rules", done: 0, total: options.maxDepth };
    orders.push(one.kind === "number" ? rowsByValue(one.values) : null);
  }
  const side = new Uint8Array(n);

  function* grow(
    own: Uint32Array,
    orders: readonly (Uint32Array | null)[],
    depth: number,
  ): Steps<CartNode, never> {
    const counts = new Float64Array(input.classes);
    for (const row of own) counts[input.labels[row]!]! += weights[row]!;
    const leaf = { counts, rows: own, split: null, children: null };
    const isPure = counts.filter((count) => count > 0).length < 2;
    if (depth === options.maxDepth || isPure || own.length < 2 * options.minLeaf) return leaf;
    const node = { labels: input.labels, weights, rows: own, counts, minLeaf: options.minLeaf };
    let best: (BestSplit & { feature: number }) | null = null;
    for (const [feature, one] of input.features.entries()) {
      yield { stage: "rules", done: depth, total: options.maxDepth };
      const found =
        one.kind === "number"
          ? bestNumberSplit(node, one.values, orders[feature]!)
          : bestCategorySplit(node, one.codes, one.categories);
      if (found && (!best || found.gain > best.gain)) best = { ...found, feature };
    }
    if (!best) return leaf;
    for (const row of own) side[row] = holds(best, input.features[best.feature]!, row) ? 1 : 0;
    const part = (list: Uint32Array, wanted: number) => list.filter((row) => side[row] === wanted);
    const [inRows, outRows] = [part(own, 1), part(own, 0)];
    const inOrders: (Uint32Array | null)[] = [];
    const outOrders: (Uint32Array | null)[] = [];
    for (const order of orders) {
      yield { stage: "rules", done: depth, total: options.maxDepth };
      inOrders.push(order && part(order, 1));
      outOrders.push(order && part(order, 0));
    }
    const children = [
      yield* grow(inRows, inOrders, depth + 1),
      yield* grow(outRows, outOrders, depth + 1),
    ] as const;
    return { counts, rows: own, split: best, children };
  }

  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return prune(yield* grow(rows, orders, 0), options.alpha, total);
}

/** Whether a row goes to the first child. */
export function holds(split: BestSplit, feature: RuleCells, row: number): boolean {
  if (feature.kind === "number") {
    const value = feature.values[row]!;
    return Number.isNaN(value) ? split.missing : value <= (split.threshold ?? Number.NaN);
  }
  const code = feature.codes[row]!;
  return code < 0 ? split.missing : split.categories?.[code] === 1;
}

/** Weakest link first: the node whose leaves save the least impurity each, until all save more than alpha. */
function prune(root: CartNode, alpha: number, total: number): CartNode {
  let tree = root;
  for (;;) {
    const weakest = weakestLink(tree, total);
    if (!weakest || weakest.saved > alpha) return tree;
    tree = cut(tree, weakest.node);
  }
}

function weakestLink(node: CartNode, total: number): { node: CartNode; saved: number } | null {
  if (!node.children) return null;
  const leaves = leavesOf(node);
  const below = leaves.reduce((sum, leaf) => sum + impurity(leaf.counts), 0);
  let weakest = { node, saved: (impurity(node.counts) - below) / total / (leaves.length - 1) };
  for (const child of node.children) {
    const found = weakestLink(child, total);
    if (found && found.saved < weakest.saved) weakest = found;
  }
  return weakest;
}

function cut(node: CartNode, at: CartNode): CartNode {
  if (node === at) return { counts: node.counts, rows: node.rows, split: null, children: null };
  if (!node.children) return node;
  return { ...node, children: [cut(node.children[0], at), cut(node.children[1], at)] };
}

/** From left to right. */
export function leavesOf(node: CartNode): readonly CartNode[] {
  return node.children ? node.children.flatMap(leavesOf) : [node];
}

/** Gini impurity times weight. */
function impurity(counts: Float64Array): number {
  let sum = 0;
  let squares = 0;
  for (const count of counts) {
    sum += count;
    squares += count * count;
  }
  return sum === 0 ? 0 : sum - squares / sum;
}
