import { fitRecipe } from "@/lib/analysis/prepare/testing/fit-recipe";
import type { Clustering, ScoredClustering } from "@/lib/schema/clustering";
import type { Matrix } from "@/lib/schema/matrix";
import type { Prepared } from "@/lib/schema/prepared";
import type { Recipe } from "@/lib/schema/recipe";
import type { Table } from "@/lib/schema/table";
import { nearestCenter } from "../../cluster/assign/nearest-center";

export interface Clustered {
  readonly prepared: Prepared;
  readonly scored: ScoredClustering;
}

/** A table taken through a recipe and split in k for tests of what is handed over; identities skip 1. */
export function clusteredOf(table: Table, recipe: Recipe, k: number): Clustered {
  const prepared = fitRecipe(table, recipe);
  const clustering = settle(prepared.matrix, k);
  const score = {
    inertia: 0,
    silhouette: 0,
    silhouetteError: 0,
    daviesBouldin: 0,
    calinskiHarabasz: 0,
  };
  const silhouettes = new Float32Array(prepared.matrix.rows).fill(0.25);
  const identities = clustering.sizes.map((_, cluster) => (cluster === 0 ? 0 : cluster + 1));
  return { prepared, scored: { clustering, score, silhouettes, identities } };
}

/** Lloyd's algorithm from the first k rows, until every row is nearest to its own center. */
function settle(matrix: Matrix, k: number): Clustering {
  const { rows, columns, values } = matrix;
  let centers = Float64Array.from(
    { length: k * columns },
    (_, i) => values[(i % columns) * rows + Math.floor(i / columns)]!,
  );
  for (;;) {
    const { labels } = nearestCenter(matrix, centers, k);
    const sizes = Array<number>(k).fill(0);
    const sums = new Float64Array(k * columns);
    for (const [row, label] of labels.entries()) {
      sizes[label]!++;
      for (let c = 0; c < columns; c++) sums[label * columns + c]! += values[c * rows + row]!;
    }
    const moved = centers.map((center, i) => {
      const size = sizes[Math.floor(i / columns)]!;
      return size === 0 ? center : sums[i]! / size;
    });
    const settled = moved.every((value, i) => value === centers[i]);
    centers = moved;
    if (settled) return { algorithm: "kmeans", k, labels, centers, inertia: 0, sizes, noise: 0 };
  }
}
