import type { Matrix } from "@/lib/schema/matrix";
import type { Projection, ProjectionOptions } from "@/lib/schema/projection";
import { checkMatrix } from "../cluster/check-matrix";
import type { Job } from "../executor";
import { pca } from "./pca";
import { tsne } from "./tsne";

/**
 * A map of the rows in 2 or 3 dimensions by PCA or t-SNE. `onPartial` sees the maps on the way (t-SNE only),
 * each in a buffer of its own. The same bytes for the same Matrix, options and seed.
 * Throws a Failure for fewer than 3 rows or a value that is not finite.
 */
export async function project(
  matrix: Matrix,
  options: ProjectionOptions,
  job: Job,
  onPartial?: (partial: Projection) => void,
): Promise<Projection> {
  if (options.method === "pca") return pca(matrix, options.dimensions, job);
  checkMatrix(matrix);
  return tsne(matrix, options, job, onPartial);
}
