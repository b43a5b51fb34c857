import { describe, expect, it } from "vitest";
import type { Matrix } from "@/lib/schema/matrix";
import { drain } from "../../drain";
import { inlineExecutor } from "../../inline-executor";
import { allEngines } from "../../kernels/testing/engines";
import { adjustedRand } from "../../score/adjusted-rand";
import { distinctRowsOf } from "../distinct-rows";
import golden from "../golden/linkage.json";
import { cutTree } from "./cut-tree";
import { buildTree, type Linkage } from "./linkage";
import { treeWithin } from "./tree-within";

const job = {
  executor: inlineExecutor(undefined, allEngines()[1]),
  report: () => {},
  pause: async () => {},
};

function dataOf(name: string): Matrix {
  const { rows, values } = golden.data[name as keyof typeof golden.data];
  return { rows, columns: values.length / rows, values: Float32Array.from(values), features: [] };
}

function tree(name: string, linkage: string) {
  return buildTree(dataOf(name), { seed: 1, linkage: linkage as Linkage }, job);
}

function labelsOf(letters: string): number[] {
  return Array.from(letters, (letter) => letter.charCodeAt(0));
}

describe("trees against scipy", () => {
  it.each(golden.trees)("have the same heights and cuts: $linkage, $data", async (expected) => {
    const found = await tree(expected.data, expected.linkage);
    expect(found.leaves).toBe(expected.distinct);
    expect(found.heights.length).toBe(expected.heights.length);
    found.heights.forEach((height, i) => {
      expect(Math.abs(height - expected.heights[i]!)).toBeLessThanOrEqual(
        1e-9 * expected.heights[i]!,
      );
    });
    const { cuts, below, threshold } = expected;
    for (const [k, labels] of Object.entries(cuts)) {
      expect(adjustedRand(cutTree(found, Number(k)), labelsOf(labels))).toBe(1);
    }
    if (!below) return;
    const made = found.heights.filter((height) => height <= threshold).length;
    expect(adjustedRand(cutTree(found, found.leaves - made), labelsOf(below))).toBe(1);
  });

  it.each(golden.trees)("also within a task: $linkage, $data", async (expected) => {
    const { engine } = job.executor;
    const distinct = await distinctRowsOf(dataOf(expected.data), job);
    const found = drain(treeWithin(distinct, expected.linkage as Linkage, engine));
    expect(found.heights.length).toBe(expected.heights.length);
    found.heights.forEach((height, i) => {
      expect(Math.abs(height - expected.heights[i]!)).toBeLessThanOrEqual(
        1e-9 * expected.heights[i]!,
      );
    });
    for (const [k, labels] of Object.entries(expected.cuts)) {
      const cut = cutTree(found, Number(k));
      const perRow = distinct.indexOfRow.map((row) => cut[row]!);
      expect(adjustedRand(Int32Array.from(perRow), labelsOf(labels))).toBe(1);
    }
  });

  /** scipy's order is not always the best, see its issue 11227. */
  it.each(golden.walks)("have leaves in as good an order: $linkage, $data", async (expected) => {
    const { rows, columns, values } = dataOf(expected.data);
    const { order } = await tree(expected.data, expected.linkage);
    let length = 0;
    for (let i = 1; i < rows; i++) {
      let square = 0;
      for (let j = 0; j < columns; j++) {
        square += (values[j * rows + order[i]!]! - values[j * rows + order[i - 1]!]!) ** 2;
      }
      length += Math.sqrt(square);
    }
    expect(length).toBeLessThanOrEqual((1 + 1e-9) * expected.length);
  });
});
