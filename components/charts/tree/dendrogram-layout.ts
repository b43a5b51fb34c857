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
  /** The drawn leaves under it: first … last. */
  readonly first: number;
  readonly last: number;
  readonly children: readonly Branch[];
}

export interface DendrogramLayout {
  readonly root: Branch;
  /** Leaves that are drawn; branches below them are collapsed. */
  readonly shown: number;
  readonly isCollapsed: boolean;
  /** Per row, the drawn leaf it is under. */
  readonly leafOfRow: Uint16Array;
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
    const from = first?.first ?? x;
    return {
      id,
      height,
      rows,
      x,
      isLeaf: children.length === 0,
      first: from,
      last: last?.last ?? from,
      children,
    };
  };
  const placed = place(root);
  return {
    root: placed,
    shown: placed.last + 1,
    isCollapsed: firstOpen > 0,
    leafOfRow: drawnLeaves(tree, placed),
  };
}

function drawnLeaves(tree: MergeTree, root: Branch): Uint16Array {
  const drawn = new Uint16Array(tree.leaves);
  const mark = (id: number, leaf: number) => {
    const open = [id];
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      if (node < tree.leaves) drawn[node] = leaf;
      else {
        open.push(
          tree.left[node - tree.leaves] as number,
          tree.right[node - tree.leaves] as number,
        );
      }
    }
  };
  for (const leaf of branchesOf(root)) if (leaf.isLeaf) mark(leaf.id, leaf.first);
  return Uint16Array.from(tree.leafOfRow, (leaf) => drawn[leaf] as number);
}

/** A branch and all that are drawn under it, from the top, left before right. */
export function branchesOf(branch: Branch): Branch[] {
  return [branch, ...branch.children.flatMap(branchesOf)];
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
