import { distancesToPoint } from "../kernels/distances-to-point";
import type { Random } from "../random/counter-random";
import type { Points } from "./points";

/**
 * k starting centers (k × columns, row-major) among the points by greedy k-means++: each is the best of
 * 2 + ln k candidates drawn in proportion to weight × squared distance to the centers so far, as in
 * scikit-learn. Any first part of them is a start for fewer clusters. Needs k distinct points.
 * O(points · columns · k · log k). Arthur & Vassilvitskii (2007).
 */
export function* seedCenters(
  points: Points,
  k: number,
  random: Random,
): Generator<void, Float64Array, void> {
  const { rows, columns, values, weights } = points;
  const trials = 2 + Math.floor(Math.log(k));
  const centers = new Float64Array(k * columns);
  const nearest = new Float64Array(rows).fill(Number.POSITIVE_INFINITY);
  const candidate = new Float64Array(rows);

  let total = 0;
  for (const weight of weights) total += weight;
  let chosen = pick(weights, undefined, random.uniform() * total);
  for (let c = 0; ; c++) {
    centers.set(values.subarray(chosen * columns, (chosen + 1) * columns), c * columns);
    distancesToPoint(values, columns, 0, rows, centers, c * columns, candidate);
    total = 0;
    for (let row = 0; row < rows; row++) {
      if (candidate[row]! < nearest[row]!) nearest[row] = candidate[row]!;
      total += weights[row]! * nearest[row]!;
    }
    yield;
    if (c === k - 1) return centers;

    let smallest = Number.POSITIVE_INFINITY;
    for (let trial = 0; trial < trials; trial++) {
      const row = pick(weights, nearest, random.uniform() * total);
      distancesToPoint(values, columns, 0, rows, values, row * columns, candidate);
      const potential = potentialWith(candidate, nearest, weights);
      if (potential < smallest) {
        smallest = potential;
        chosen = row;
      }
      yield;
    }
  }
}

function potentialWith(a: Float64Array, b: Float64Array, weights: Float64Array): number {
  let sum = 0;
  for (let row = 0; row < a.length; row++) {
    const x = a[row]!;
    const y = b[row]!;
    sum += weights[row]! * Math.min(x, y);
  }
  return sum;
}

/** The row at which the running sum of weight × distance passes `target`; never one of no mass. */
function pick(weights: Float64Array, distances: Float64Array | undefined, target: number): number {
  let sum = 0;
  let last = 0;
  for (let row = 0; row < weights.length; row++) {
    const mass = distances ? weights[row]! * distances[row]! : weights[row]!;
    if (mass === 0) continue;
    last = row;
    sum += mass;
    if (sum > target) return row;
  }
  return last;
}
