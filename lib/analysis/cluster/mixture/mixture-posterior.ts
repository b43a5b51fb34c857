import type { Assignment } from "@/lib/schema/assignment";
import { invertFactor } from "./gaussian-factor";

export type Mixture = Extract<Assignment, { kind: "mixture-posterior" }>;

export interface Posterior {
  /** rows × k, row-major: how likely each component made the row. They add up to 1. */
  readonly probabilities: Float64Array;
  /** Per row, the log density of the whole mixture, in nats. */
  readonly logDensities: Float64Array;
  /** Per row, the likeliest component, the first of equals. */
  readonly labels: Int32Array;
}

/**
 * Soft membership of rows [from, to) in the components of a mixture, whether it was fitted to them or not.
 * `values`: float32 columns-major, `rows` of them. A row that is far from everything still belongs to the component
 * that is least unlikely. O((to − from) · k · columns², or columns where they do not correlate).
 */
export function posterior(
  mixture: Mixture,
  values: Float32Array,
  rows: number,
  from = 0,
  to = rows,
): Posterior {
  const k = mixture.weights.length;
  const columns = mixture.means.length / k;
  const components = mixtureComponents(mixture);
  const probabilities = new Float64Array((to - from) * k);
  const logDensities = new Float64Array(to - from);
  const labels = new Int32Array(to - from);
  const difference = new Float64Array(columns);
  for (let row = from; row < to; row++) {
    const own = probabilities.subarray((row - from) * k, (row - from + 1) * k);
    let best = 0;
    for (let c = 0; c < k; c++) {
      for (let j = 0; j < columns; j++) {
        difference[j] = values[j * rows + row]! - mixture.means[c * columns + j]!;
      }
      const { constant, inverse } = components[c]!;
      own[c] = constant - squaredLength(inverse, difference) / 2;
      if (own[c]! > own[best]!) best = c;
    }
    labels[row - from] = best;
    logDensities[row - from] = normalize(own, own[best]!);
  }
  return { probabilities, logDensities, labels };
}

/** Log densities become probabilities; gives the log of their sum. */
function normalize(own: Float64Array, highest: number): number {
  let sum = 0;
  for (let c = 0; c < own.length; c++) {
    own[c] = Math.exp(own[c]! - highest);
    sum += own[c]!;
  }
  for (let c = 0; c < own.length; c++) own[c]! /= sum;
  return highest + Math.log(sum);
}

/** A component of a mixture: the log density of a row is `constant` − ½ · |inverse · (row − mean)|². */
export interface MixtureComponent {
  /** With the log of its weight; −∞ for a component without weight. */
  readonly constant: number;
  /** Of the covariance's factor: a lower triangle, row after row, or a diagonal. */
  readonly inverse: Float64Array;
}

/** O(components · columns³), or columns where they do not correlate. */
export function mixtureComponents(mixture: Mixture): MixtureComponent[] {
  const columns = mixture.means.length / mixture.weights.length;
  return Array.from(mixture.weights, (_, c) => componentOf(mixture, c, columns));
}

function componentOf(mixture: Mixture, c: number, columns: number): MixtureComponent {
  const { covariance, covariances, weights } = mixture;
  const base = Math.log(weights[c]!) - (columns / 2) * Math.log(2 * Math.PI);
  if (covariance === "spherical" || covariance === "diagonal") {
    const variance = (j: number) => covariances[covariance === "spherical" ? c : c * columns + j]!;
    const inverse = Float64Array.from({ length: columns }, (_, j) => 1 / Math.sqrt(variance(j)));
    return { constant: inverse.reduce((sum, scale) => sum + Math.log(scale), base), inverse };
  }
  const start = covariance === "tied" ? 0 : c * columns * columns;
  const packed = new Float64Array((columns * (columns + 1)) / 2);
  for (let j = 0, at = 0; j < columns; j++) {
    for (let i = 0; i <= j; i++) packed[at++] = covariances[start + j * columns + i]!;
  }
  const inverse = new Float64Array(packed.length);
  const steps = invertFactor(packed, columns, inverse);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return { constant: base + step.value, inverse };
}

function squaredLength(inverse: Float64Array, difference: Float64Array): number {
  const columns = difference.length;
  let square = 0;
  if (inverse.length === columns) {
    for (let j = 0; j < columns; j++) square += (inverse[j]! * difference[j]!) ** 2;
    return square;
  }
  for (let j = 0, at = 0; j < columns; j++) {
    let y = 0;
    for (let i = 0; i <= j; i++) y += inverse[at++]! * difference[i]!;
    square += y * y;
  }
  return square;
}
