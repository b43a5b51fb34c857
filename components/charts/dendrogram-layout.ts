import { type HierarchyNode, hierarchy } from "d3";
import type { MergeTree } from "@/lib/schema/clustering";

/** A node of the drawn tree: a merge, or a whole branch that is drawn as one leaf. */
export interface BranchData {
  /** scipy id: below `leaves` a leaf of the tree, else merge `id − leaves`. */
  readonly id: number;
  readonly height: number;
  readonly rows: number;
  readonly children?: readonly BranchData[];
}

export interface Branch {
  readonly id: number;
  readonly height: number;
  readonly rows: number;
  /** Place among the drawn leaves, 0 … shown − 1; halfway between its children for a merge. */
  readonly x: number;
  readonly isLeaf: boolean;
  readonly children: readonly Branch[];
}

export interface DendrogramLayout {
  readonly root: Branch;
  /** Leaves that are drawn; branches below them are collapsed. */
  readonly shown: number;
  readonly isCollapsed: boolean;
}

/** Draws at most `maxLeaves` leaves in the tree's order: the highest merges are opened first, the rest stay closed. */
export function layoutDendrogram(tree: MergeTree, maxLeaves: number): DendrogramLayout | null {
  const merges = tree.heights.length;
  if (merges === 0) return null;
  const firstOpen = Math.max(0, merges - (maxLeaves - 1));
  const places = new Uint32Array(tree.leaves);
  tree.order.forEach((leaf, place) => {
    places[leaf] = place;
  });
  const root = hierarchy(branchOf(tree, tree.leaves + merges - 1, firstOpen));
  const placeOf = ({ data }: HierarchyNode<BranchData>) => places[someLeafOf(tree, data.id)] ?? 0;
  root.sort((a, b) => placeOf(a) - placeOf(b));
  let next = 0;
  const place = (node: HierarchyNode<BranchData>): Branch => {
    const children = (node.children ?? []).map(place);
    const first = children[0];
    const last = children.at(-1);
    const x = first && last ? (first.x + last.x) / 2 : next++;
    const { id, height, rows } = node.data;
    return { id, height, rows, x, isLeaf: children.length === 0, children };
  };
  return { root: place(root), shown: root.leaves().length, isCollapsed: firstOpen > 0 };
}

function branchOf(tree: MergeTree, id: number, firstOpen: number): BranchData {
  const merge = id - tree.leaves;
  if (merge < 0) return { id, height: 0, rows: 1 };
  const height = tree.heights[merge] as number;
  const rows = tree.sizes[merge] as number;
  if (merge < firstOpen) return { id, height, rows };
  const children = [tree.left[merge] as number, tree.right[merge] as number].map((child) =>
    branchOf(tree, child, firstOpen),
  );
  return { id, height, rows, children };
}

/** Height between the merges that leave k and k − 1 segments: where a cut into k is drawn. */
export function cutHeight(tree: MergeTree, k: number): number {
  const merges = tree.heights.length;
  const above = tree.heights[merges - k + 1] ?? (tree.heights[merges - 1] as number) * 1.05;
  const below = tree.heights[merges - k] ?? 0;
  return (above + below) / 2;
}

/** How many segments a cut at this height leaves. */
export function segmentsAt(tree: MergeTree, height: number): number {
  let above = 0;
  for (let i = tree.heights.length - 1; i >= 0 && (tree.heights[i] as number) > height; i--)
    above++;
  return above + 1;
}

/** A leaf of the tree below this node. Follows left children, O(depth). */
export function someLeafOf(tree: MergeTree, id: number): number {
  let node = id;
  while (node >= tree.leaves) node = tree.left[node - tree.leaves] as number;
  return node;
}
