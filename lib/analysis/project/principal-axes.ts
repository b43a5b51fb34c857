import { PCA } from "ml-pca";
import type { Points } from "../cluster/points";
import { addCovariance } from "../kernels/add-covariance";

export interface PrincipalAxes {
  readonly means: Float64Array;
  /** columns × columns, row-major: one axis a row, of length 1, its largest weight positive. */
  readonly axes: Float64Array;
  /** Along each axis, descending, ≥ 0; divided by the number of rows. */
  readonly variances: Float64Array;
}

const workPerStep = 4_000_000;

/**
 * Principal axes of weighted points: blocked float64 covariance, then its eigenvectors by ml-pca.
 * All axes have variance 0 when all points are equal. O(points · columns² + columns³).
 * Pearson (1901), doi:10.1080/14786440109462720.
 */
export function* principalAxes(points: Points): Generator<void, PrincipalAxes, void> {
  const { columns } = points;
  const { means, covariance } = yield* covarianceOf(points);
  const pca = new PCA(covariance, { isCovarianceMatrix: true });
  const vectors = pca.getEigenvectors();
  const axes = new Float64Array(columns * columns);
  for (let axis = 0; axis < columns; axis++) {
    const vector = vectors.getColumn(axis);
    let largest = 0;
    for (const weight of vector) {
      if (Math.abs(weight) > Math.abs(largest) * (1 + 1e-9)) largest = weight;
    }
    const sign = largest < 0 ? -1 : 1;
    for (let j = 0; j < columns; j++) axes[axis * columns + j] = sign * vector[j]!;
  }
  const variances = Float64Array.from(pca.getEigenvalues(), (value) => Math.max(0, value));
  return { means, axes, variances };
}

function* covarianceOf(
  points: Points,
): Generator<void, { means: Float64Array; covariance: number[][] }, void> {
  const { rows, columns, values, weights } = points;
  const means = new Float64Array(columns);
  let total = 0;
  for (let row = 0; row < rows; row++) {
    for (let j = 0; j < columns; j++) means[j]! += weights[row]! * values[row * columns + j]!;
    total += weights[row]!;
  }
  for (let j = 0; j < columns; j++) means[j]! /= total;
  yield;

  const sums = new Float64Array(columns * columns);
  const block = Math.max(1, Math.floor(workPerStep / (columns * columns)));
  for (let from = 0; from < rows; from += block) {
    addCovariance(values, columns, weights, means, from, Math.min(rows, from + block), sums);
    yield;
  }
  const covariance = Array.from({ length: columns }, (_, a) =>
    Array.from(
      { length: columns },
      (_, b) => sums[Math.min(a, b) * columns + Math.max(a, b)]! / total,
    ),
  );
  return { means, covariance };
}

/** Coordinates on the first `dimensions` axes, points × dimensions; 0 on axes there are not. */
export function ontoAxes(
  { rows, columns, values }: Points,
  { means, axes }: PrincipalAxes,
  dimensions: number,
): Float64Array {
  const coordinates = new Float64Array(rows * dimensions);
  const present = Math.min(dimensions, columns);
  for (let row = 0; row < rows; row++) {
    for (let axis = 0; axis < present; axis++) {
      let sum = 0;
      for (let j = 0; j < columns; j++) {
        sum += (values[row * columns + j]! - means[j]!) * axes[axis * columns + j]!;
      }
      coordinates[row * dimensions + axis] = sum;
    }
  }
  return coordinates;
}
