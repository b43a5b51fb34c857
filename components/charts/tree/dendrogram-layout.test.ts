import { expect, test } from "vitest";
import type { MergeTree } from "@/lib/schema/clustering";
import { cutHeight, layoutDendrogram, segmentsAt, someLeafOf } from "./dendrogram-layout";

/** Leaves 0-3; 0+1 at 1, 2+3 at 2, all at 5. */
const tree: MergeTree = {
  leaves: 4,
  left: Uint32Array.of(0, 2, 4),
  right: Uint32Array.of(1, 3, 5),
  heights: Float64Array.of(1, 2, 5),
  sizes: Uint32Array.of(2, 2, 4),
  order: Uint32Array.of(0, 1, 2, 3),
  leafOfRow: Uint32Array.of(0, 1, 2, 3),
  approximate: false,
};

test("a cut drawn for k segments leaves k segments", () => {
  for (const k of [1, 2, 3]) expect(segmentsAt(tree, cutHeight(tree, k))).toBe(k);
});

test("a merge stands halfway between its children", () => {
  const layout = layoutDendrogram(tree, 60);
  expect(layout?.root.x).toBe(1.5);
  expect(layout?.root.children.map(({ x }) => x)).toEqual([0.5, 2.5]);
  expect(layout?.isCollapsed).toBe(false);
});

test("above the limit the lowest branches are drawn as one leaf with their rows", () => {
  const layout = layoutDendrogram(tree, 3);
  expect(layout?.shown).toBe(3);
  expect(layout?.isCollapsed).toBe(true);
  expect(layout?.root.children[0]).toMatchObject({ isLeaf: true, rows: 2, height: 1 });
});

test("branches stand in the order of the tree's leaves", () => {
  const turned = { ...tree, order: Uint32Array.of(3, 2, 0, 1) };
  const ids = layoutDendrogram(turned, 60)?.root.children.map(({ id, children }) => [
    id,
    children.map((child) => child.id),
  ]);
  expect(ids).toEqual([
    [5, [3, 2]],
    [4, [0, 1]],
  ]);
});

test("a leaf below a node is one of its own", () => {
  expect(someLeafOf(tree, 5)).toBe(2);
  expect(someLeafOf(tree, 3)).toBe(3);
});

test("a tree without merges has nothing to draw", () => {
  const single = { ...tree, leaves: 1, heights: new Float64Array(0) };
  expect(layoutDendrogram(single, 60)).toBeNull();
});
