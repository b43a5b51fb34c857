import { describe, expect, it } from "vitest";
import type { MergeTree } from "@/lib/schema/clustering";
import { cutTree } from "./cut-tree";

const tree: MergeTree = {
  leaves: 4,
  left: Uint32Array.of(0, 2, 4),
  right: Uint32Array.of(1, 3, 5),
  heights: Float64Array.of(1, 2, 3),
  sizes: Uint32Array.of(2, 3, 5),
  order: Uint32Array.of(0, 1, 2, 3),
  leafOfRow: Uint32Array.of(3, 0, 1, 2, 3),
  approximate: false,
};

describe("cutting a tree", () => {
  it("labels rows in the order of their first row", () => {
    expect([...cutTree(tree, 1)]).toEqual([0, 0, 0, 0, 0]);
    expect([...cutTree(tree, 2)]).toEqual([0, 1, 1, 0, 0]);
    expect([...cutTree(tree, 3)]).toEqual([0, 1, 1, 2, 0]);
    expect([...cutTree(tree, 4)]).toEqual([0, 1, 2, 3, 0]);
  });

  it("refuses more segments than leaves", () => {
    expect(() => cutTree(tree, 5)).toThrow(
      "A tree of 4 can be cut into 1 to 4 segments; 5 were asked for.",
    );
  });

  it("of one leaf gives one segment", () => {
    const one = {
      ...tree,
      leaves: 1,
      left: new Uint32Array(0),
      right: new Uint32Array(0),
      heights: new Float64Array(0),
      leafOfRow: Uint32Array.of(0, 0),
    };
    expect([...cutTree(one, 1)]).toEqual([0, 0]);
  });
});
