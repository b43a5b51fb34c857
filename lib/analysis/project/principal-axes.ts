import type { Points } from "../cluster/points";
import { type Axes, symmetricAxes } from "./symmetric-axes";

export interface PrincipalAxes extends Axes {
  readonly means: Float64Array;
}

const workPerStep = 4_000_000;

/**
 * All principal axes of a few weighted points; variances are divided by the number of rows, and all 0 when the
 * points are equal. For whole tables see ./pca. O(points · columns² + columns³).
 * Pearson (1901), doi:10.1080/14786440109462720.
 */
export function* principalAxes(points: Points): Generator<void, PrincipalAxes, void> {
  const { rows, columns, values, weights } = points;
  const means = new Float64Array(columns);
  let total = 0;
  for (let row = 0; row < rows; row++) {
    for (let j = 0; j < columns; j++) means[j]! += weights[row]! * values[row * columns + j]!;
    total += weights[row]!;
  }
  for (let j = 0; j < columns; j++) means[j]! /= total;
  yield;

  const covariance = new Float64Array(columns * columns);
  const centered = new Float64Array(columns);
  const block = Math.max(1, Math.floor(workPerStep / (columns * columns)));
  for (let row = 0; row < rows; row++) {
    for (let j = 0; j < columns; j++) centered[j] = values[row * columns + j]! - means[j]!;
    for (let a = 0; a < columns; a++) {
      const share = (weights[row]! * centered[a]!) / total;
      for (let b = a; b < columns; b++) covariance[a * columns + b]! += share * centered[b]!;
    }
    if (row % block === block - 1) yield;
  }
  for (let a = 0; a < columns; a++) {
    for (let b = 0; b < a; b++) covariance[a * columns + b] = covariance[b * columns + a]!;
  }
  return { means, ...symmetricAxes(covariance, columns) };
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
