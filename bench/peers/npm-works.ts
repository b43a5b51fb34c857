import { agnes, type Cluster } from "ml-hclust";
import { kmeans } from "ml-kmeans";
import TSNE from "tsne-js";
import { UMAP } from "umap-js";
import type { Matrix } from "@/lib/schema/matrix";
import { inertiaOf } from "../core/find-partitions";

type Question = Readonly<Record<string, unknown>>;

/** The work itself is on the clock; what it gives back tells the result afterwards. */
export type NpmWork = (rows: number[][], question: Question) => (matrix: Matrix) => unknown;

/** By library and work. */
export const npmWorks: Readonly<Record<string, NpmWork>> = {
  "ml-kmeans kmeans": (rows, { k, seed }) => {
    const { clusters } = kmeans(rows, Number(k), { seed: Number(seed), maxIterations: 300 });
    return (matrix) => ({ inertia: inertiaOf(matrix, Int32Array.from(clusters)) });
  },

  "ml-hclust tree": (rows) => {
    const tree = agnes(rows, { method: "ward2" });
    return () => ({ heights: heightsOf(tree) });
  },

  "tsne-js tsne": (rows, { perplexity, iterations }) => {
    const options = { dim: 2, learningRate: 100, metric: "euclidean" } as const;
    const model = new TSNE({
      ...options,
      perplexity: Number(perplexity),
      nIter: Number(iterations),
    });
    model.init({ data: rows, type: "dense" });
    model.run();
    return () => ({ map: model.getOutput().flat() });
  },

  "umap-js umap": (rows) => {
    const map = new UMAP({ nComponents: 2 }).fit(rows);
    return () => ({ map: map.flat() });
  },
};

export function toRows({ rows, columns, values }: Matrix): number[][] {
  return Array.from({ length: rows }, (_, i) =>
    Array.from({ length: columns }, (_, j) => values[j * rows + i]!),
  );
}

function heightsOf(tree: Cluster): number[] {
  const heights: number[] = [];
  tree.traverse(({ isLeaf, height }) => {
    if (!isLeaf) heights.push(height);
  });
  return heights.sort((a, b) => a - b);
}
