import type { Matrix } from "@/lib/schema/matrix";
import type { Projection, ProjectionOptions } from "@/lib/schema/projection";
import { checkMatrix } from "../cluster/check-matrix";
import type { Job } from "../executor";
import { createNeighborGraphs, type NeighborGraphs } from "./neighbor-graphs";
import { pca } from "./pca";
import { tsne } from "./tsne";
import { umap } from "./umap";

/**
 * A map of the rows in 2 or 3 dimensions by PCA, t-SNE or UMAP. `onPartial` sees the maps on the way (not of PCA),
 * each in a buffer of its own. The same bytes for the same Matrix, options and seed. With the same `graphs`, t-SNE and
 * UMAP look for neighbors only once. Throws a Failure for fewer than 3 rows or a value that is not finite.
 */
export async function project(
  matrix: Matrix,
  options: ProjectionOptions,
  job: Job,
  onPartial?: (partial: Projection) => void,
  graphs: NeighborGraphs = createNeighborGraphs(),
): Promise<Projection> {
  if (options.method === "pca") return pca(matrix, options.dimensions, job);
  checkMatrix(matrix);
  const make = options.method === "tsne" ? tsne : umap;
  return make(matrix, options, job, graphs, onPartial);
}
