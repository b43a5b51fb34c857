import { attraction } from "../kernels/attraction";
import { type FlatTree, repulsion2, repulsion3 } from "../kernels/repulsion";
import type { Affinities } from "./affinities";
import { spaceTree } from "./space-tree";

/** Where the points are; the same buffer every time. */
export interface Moving {
  readonly coordinates: Float64Array;
  readonly iteration: number;
  /** False in the middle of an iteration. */
  readonly whole: boolean;
}

export interface Descended {
  readonly coordinates: Float64Array;
  readonly iteration: number;
  /** Kullback-Leibler divergence of the map from the affinities, in nats. */
  readonly divergence: number;
}

const theta = 0.5;
const exaggeration = 12;
const exaggeratedIterations = 250;
const smallestGradient = 1e-7;
const pointsPerStep = 4000;

/**
 * Gradient descent of t-SNE with momentum and gains, as scikit-learn: exaggeration 12 and momentum 0.5 for 250
 * iterations (a quarter of them where they are fewer than 1,000), then from rest with momentum 0.8;
 * learning rate max(n / 48, 50) on the gradient with its factor 4. Stops early when the gradient vanishes.
 */
export function* descend(
  shares: Affinities,
  start: Float64Array,
  dimensions: 2 | 3,
  iterations: number,
): Generator<Moving, Descended, void> {
  const coordinates = start.slice();
  const length = coordinates.length;
  const points = length / dimensions;
  const pull = new Float64Array(length);
  const push = new Float64Array(length);
  const speed = new Float64Array(length);
  const gains = new Float64Array(length).fill(1);
  const trees = spaceTree(points, dimensions, theta);
  const repulsion = dimensions === 2 ? repulsion2 : repulsion3;
  const rate = Math.max(points / exaggeration / 4, 50);
  const early = Math.min(exaggeratedIterations, Math.floor(iterations / 4));

  function* forces(iteration: number): Generator<Moving, number, void> {
    const tree: FlatTree = trees.build(coordinates);
    if (points > pointsPerStep) yield { coordinates, iteration, whole: false };
    const { starts, neighbors, shares: p } = shares;
    let total = 0;
    for (let from = 0; from < points; from += pointsPerStep) {
      const to = Math.min(points, from + pointsPerStep);
      total += repulsion(tree, coordinates, from, to, push);
      attraction(starts, neighbors, p, coordinates, dimensions, from, to, pull);
      if (to < points) yield { coordinates, iteration, whole: false };
    }
    return total;
  }

  let iteration = 0;
  let norm = Number.POSITIVE_INFINITY;
  while (iteration < iterations && (iteration <= early || norm > smallestGradient)) {
    if (iteration === early) {
      speed.fill(0);
      gains.fill(1);
    }
    const total = yield* forces(iteration);
    const pullScale = 4 * (iteration < early ? exaggeration : 1);
    const pushScale = 4 / total;
    const momentum = iteration < early ? 0.5 : 0.8;
    let square = 0;
    for (let i = 0; i < length; i++) {
      const gradient = pullScale * pull[i]! - pushScale * push[i]!;
      square += gradient * gradient;
      const gain = speed[i]! * gradient < 0 ? gains[i]! + 0.2 : gains[i]! * 0.8;
      gains[i] = Math.max(gain, 0.01);
      speed[i] = momentum * speed[i]! - rate * gains[i]! * gradient;
      coordinates[i]! += speed[i]!;
    }
    norm = Math.sqrt(square);
    iteration++;
    yield { coordinates, iteration, whole: true };
  }
  const total = yield* forces(iteration);
  let divergence = 0;
  for (let from = 0; from < points; from += pointsPerStep) {
    yield { coordinates, iteration, whole: false };
    const to = Math.min(points, from + pointsPerStep);
    divergence += divergenceOf(shares, coordinates, dimensions, total, from, to);
  }
  return { coordinates, iteration, divergence };
}

/** The part of the divergence that belongs to points [from, to). */
function divergenceOf(
  { starts, neighbors, shares }: Affinities,
  coordinates: Float64Array,
  dimensions: number,
  total: number,
  from: number,
  to: number,
): number {
  let sum = 0;
  for (let i = from; i < to; i++) {
    for (let entry = starts[i]!; entry < starts[i + 1]!; entry++) {
      let d = 0;
      for (let axis = 0; axis < dimensions; axis++) {
        const other = neighbors[entry]! * dimensions + axis;
        d += (coordinates[i * dimensions + axis]! - coordinates[other]!) ** 2;
      }
      const share = shares[entry]!;
      if (share > 0) sum += share * Math.log(share * total * (1 + d));
    }
  }
  return sum;
}
