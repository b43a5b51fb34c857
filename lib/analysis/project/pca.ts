import type { Steps } from "@/lib/schema/progress";
import type { Projection } from "@/lib/schema/projection";
import { toPoints, type WeightedRows } from "../cluster/points";
import { withProgress } from "../with-progress";
import { ontoAxes, principalAxes } from "./principal-axes";

export interface PcaInput {
  readonly data: WeightedRows;
  readonly dimensions: 2 | 3;
}

/**
 * The first two or three principal components, in the Matrix's units. Each axis points to where its
 * largest loading is positive. With fewer columns than dimensions the missing axes are 0.
 */
export function* pca({ data, dimensions }: PcaInput): Steps<Projection, never> {
  const points = toPoints(data);
  const progress = () => ({ stage: "PCA", done: 0, total: 1 });
  const found = yield* withProgress(principalAxes(points), progress);
  const { axes, variances } = found;
  const { columns } = points;
  const total = variances.reduce((a, b) => a + b, 0);
  const explainedVariance = new Array<number>(dimensions).fill(0);
  const loadings = new Array<number>(dimensions * columns).fill(0);
  for (let axis = 0; axis < Math.min(dimensions, columns); axis++) {
    explainedVariance[axis] = total === 0 ? 0 : variances[axis]! / total;
    for (let j = 0; j < columns; j++) loadings[axis * columns + j] = axes[axis * columns + j]!;
  }
  const coordinates = Float32Array.from(ontoAxes(points, found, dimensions));
  return { method: "pca", dimensions, coordinates, explainedVariance, loadings };
}
