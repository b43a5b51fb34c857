import type { Matrix } from "@/lib/schema/matrix";
import type { Projection, ProjectionOptions } from "@/lib/schema/projection";
import { checkMatrix } from "../cluster/check-matrix";
import type { Job } from "../executor";
import { pca } from "./pca";

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
  const { dimensions } = options;
  if (options.method === "pca") return pca(matrix, dimensions, job);
  checkMatrix(matrix);
  const { rows, columns, values } = matrix;
  const data = { rows, columns, values, weights: new Float64Array(rows).fill(1) };
  const { perplexity, iterations, seed } = options;
  const input = { data, dimensions, perplexity, iterations, seed };
  return job.executor.run("tsne", input, ({ partial, ...progress }) => {
    if (partial !== undefined) onPartial?.(partial as Projection);
    job.report(progress);
  });
}
