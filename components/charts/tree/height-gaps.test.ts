import { expect, test } from "vitest";
import type { MergeTree } from "@/lib/schema/clustering";
import { heightGaps } from "./height-gaps";

/** A chain: each merge adds one leaf. */
function treeOf(...heights: number[]): MergeTree {
  const leaves = heights.length + 1;
  return {
    leaves,
    left: Uint32Array.from(heights, (_, i) => (i === 0 ? 0 : leaves + i - 1)),
    right: Uint32Array.from(heights, (_, i) => i + 1),
    heights: Float64Array.from(heights),
    sizes: Uint32Array.from(heights, (_, i) => i + 2),
    order: Uint32Array.from({ length: leaves }, (_, i) => i),
    leafOfRow: Uint32Array.from({ length: leaves }, (_, i) => i),
    approximate: false,
  };
}

const good = (tree: MergeTree) =>
  heightGaps(tree, 2, 8).flatMap(({ k, isGood }) => (isGood ? [k] : []));

test("a cut is good where the merges above it are much higher than those below", () => {
  expect(good(treeOf(1, 1.1, 1.2, 1.3, 1.4, 8, 9, 10))).toEqual([4]);
});

test("no cut is good where heights rise evenly, and none of a tree without height", () => {
  expect(good(treeOf(1, 2, 3, 4, 5, 6, 7, 8, 9))).toEqual([]);
  expect(heightGaps(treeOf(0, 0, 0), 2, 4)).toEqual([]);
});

test("gaps are told for the numbers of segments the tree can be cut into, as shares of its height", () => {
  const gaps = heightGaps(treeOf(1, 4, 10), 2, 12);
  expect(gaps.map(({ k }) => k)).toEqual([2, 3, 4]);
  expect(gaps.map(({ gap }) => gap)).toEqual([0.6, 0.3, 0.1].map((gap) => expect.closeTo(gap)));
});
