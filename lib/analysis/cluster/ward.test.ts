import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { MergeTree } from "@/lib/schema/clustering";
import type { Matrix } from "@/lib/schema/matrix";
import { inlineExecutor } from "../inline-executor";
import { counterRandom, streams } from "../random/counter-random";
import { adjustedRand } from "../score/adjusted-rand";
import scores from "../score/golden/scores.json";
import { cutTree } from "./cut-tree";
import golden from "./golden/trees.json";
import { buildTree } from "./linkage";

const job = { executor: inlineExecutor(), report: () => {}, pause: async () => {} };

function matrixOf({ rows, values }: { rows: number; values: readonly number[] }): Matrix {
  return { rows, columns: values.length / rows, values: Float32Array.from(values), features: [] };
}

describe("Ward's tree against scipy", () => {
  it.each(golden.cases)("has the same heights and cuts for $data", async (expected) => {
    const matrix = matrixOf(scores.data[expected.data as keyof typeof scores.data]);
    const tree = await buildTree(matrix, { seed: 1 }, job);
    expect(tree.leaves).toBe(expected.distinct);
    const heights = expected.heights.slice(matrix.rows - expected.distinct);
    tree.heights.forEach((height, i) => {
      expect(Math.abs(height - heights[i]!)).toBeLessThanOrEqual(1e-6 * heights[i]!);
    });
    expect(tree.sizes.at(-1)).toBe(matrix.rows);
    for (const [k, labels] of Object.entries(expected.cuts)) {
      expect(adjustedRand(cutTree(tree, Number(k)), labels)).toBe(1);
    }
  });
});

describe("Ward's tree", () => {
  it("is a full binary tree with ascending heights, whose order draws it without crossings", async () => {
    const point = fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 }));
    await fc.assert(
      fc.asyncProperty(fc.array(point, { minLength: 3, maxLength: 50 }), async (points) => {
        const matrix = matrixOf({
          rows: points.length,
          values: [0, 1].flatMap((j) => points.map((p) => p[j]!)),
        });
        const tree = await buildTree(matrix, { seed: 1 }, job);
        expect(tree.left.length).toBe(tree.leaves - 1);
        expect([...tree.order].sort((a, b) => a - b)).toEqual([...tree.order.keys()]);
        const place = new Array<number>(tree.leaves);
        tree.order.forEach((leaf, i) => {
          place[leaf] = i;
        });
        const spans = place.map((i) => [i, i]);
        tree.heights.forEach((height, i) => {
          expect(height).toBeGreaterThanOrEqual(tree.heights[i - 1] ?? 0);
          const a = spans[tree.left[i]!]!;
          const b = spans[tree.right[i]!]!;
          expect(tree.left[i]).toBeLessThan(tree.right[i]!);
          expect(b[0]! === a[1]! + 1 || a[0]! === b[1]! + 1).toBe(true);
          spans.push([Math.min(a[0]!, b[0]!), Math.max(a[1]!, b[1]!)]);
        });
        if (tree.leaves > 1) expect(tree.sizes.at(-1)).toBe(points.length);
      }),
      { numRuns: 60 },
    );
  });

  it("numbers leaves by their first row, so they are the rows where all differ", async () => {
    const values = [5, 1, 5, 9, 1, 2];
    const tree = await buildTree(matrixOf({ rows: 6, values }), { seed: 1 }, job);
    expect([...tree.leafOfRow]).toEqual([0, 1, 0, 2, 1, 3]);
    const all = await buildTree(matrixOf({ rows: 4, values: [3, 1, 2, 9] }), { seed: 1 }, job);
    expect([...all.leafOfRow]).toEqual([0, 1, 2, 3]);
  });

  it("groups rows first above the most leaves, says so and finds the same segments", async () => {
    const random = counterRandom(3, streams.chance, 1);
    const rows = 3000;
    const truth = Array.from({ length: rows }, (_, i) => i % 4);
    const values = [0, 1].flatMap((j) =>
      truth.map((c) => (j === 0 ? 12 * c : 9 * (c % 2)) + random.normal()),
    );
    const tree = await buildTree(matrixOf({ rows, values }), { seed: 1, maxLeaves: 200 }, job);
    expect(tree.approximate).toBe(true);
    expect(tree.leaves).toBeGreaterThan(150);
    expect(tree.leaves).toBeLessThan(260);
    expect(tree.sizes.at(-1)).toBe(rows);
    expect(adjustedRand(cutTree(tree, 4), truth)).toBe(1);
  });
});

describe("cutting a tree", () => {
  const tree: MergeTree = {
    leaves: 4,
    left: Uint32Array.of(0, 2, 4),
    right: Uint32Array.of(1, 3, 5),
    heights: Float64Array.of(1, 2, 3),
    sizes: Uint32Array.of(2, 2, 5),
    order: Uint32Array.of(0, 1, 2, 3),
    leafOfRow: Uint32Array.of(3, 0, 1, 2, 3),
    approximate: false,
  };

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
});
