import { PCA } from "ml-pca";

export interface Axes {
  /** Axes × columns, row-major: each of length 1, its largest weight positive. */
  readonly axes: Float64Array;
  /** Along each axis, descending, ≥ 0. */
  readonly variances: Float64Array;
}

/**
 * Axes of a covariance matrix (columns × columns, row-major, symmetric), by ml-pca. O(columns³), in one go: some
 * 30 ms for 100 columns, two seconds for 500.
 */
export function symmetricAxes(covariance: Float64Array, columns: number): Axes {
  const rows = Array.from({ length: columns }, (_, j) => [
    ...covariance.subarray(j * columns, (j + 1) * columns),
  ]);
  const pca = new PCA(rows, { isCovarianceMatrix: true });
  const vectors = pca.getEigenvectors();
  const axes = new Float64Array(columns * columns);
  for (let axis = 0; axis < columns; axis++) {
    const own = axes.subarray(axis * columns, (axis + 1) * columns);
    for (let j = 0; j < columns; j++) own[j] = vectors.get(j, axis);
    fixSign(own);
  }
  const variances = Float64Array.from(pca.getEigenvalues(), (value) => Math.max(0, value));
  return { axes, variances };
}

/** Turns an axis around, in place, so that its largest weight is positive; the first of several that are as large. */
export function fixSign(axis: Float64Array): void {
  let largest = 0;
  for (const weight of axis) {
    if (Math.abs(weight) > Math.abs(largest) * (1 + 1e-9)) largest = weight;
  }
  if (largest >= 0) return;
  for (let j = 0; j < axis.length; j++) axis[j] = -axis[j]!;
}
