import type { Matrix } from "@/lib/schema/matrix";
import { nearest, rowDistances } from "./row-distances";

/**
 * Kullback-Leibler divergence of a 2-D map (row-major) from the rows it shows, in nats, ≥ 0: one ruler for the
 * maps of all sides, written apart from the t-SNE it measures. Neighbors as in Barnes-Hut t-SNE, but
 * every pair of the map's points counted. O(rows² · columns).
 */
export function exactDivergence(matrix: Matrix, perplexity: number, map: readonly number[]) {
  const known = measured.get(map);
  if (known !== undefined) return known;
  const { rows } = matrix;
  const shares = sharesOf(matrix, perplexity);
  const closeness = (i: number, j: number) =>
    1 / (1 + (map[2 * i]! - map[2 * j]!) ** 2 + (map[2 * i + 1]! - map[2 * j + 1]!) ** 2);
  let total = 0;
  for (let i = 0; i < rows; i++) for (let j = 0; j < i; j++) total += 2 * closeness(i, j);
  let divergence = 0;
  for (let i = 0; i < rows; i++) {
    for (const [j, share] of shares[i]!) {
      if (share > 0) divergence += share * Math.log((share * total) / closeness(i, j));
    }
  }
  measured.set(map, divergence);
  return divergence;
}

type Shares = readonly ReadonlyMap<number, number>[];

const measured = new WeakMap<readonly number[], number>();
const ofMatrix = new WeakMap<Matrix, Shares>();

/** Per row, its joint probability with every other row that is a neighbor either way; all sum to 1. */
function sharesOf(matrix: Matrix, perplexity: number): Shares {
  const known = ofMatrix.get(matrix);
  if (known) return known;
  const { rows } = matrix;
  const effective = Math.min(perplexity, (rows - 1) / 3);
  const count = Math.min(rows - 1, Math.floor(3 * effective + 1));
  const distancesFrom = rowDistances(matrix);
  const shares = Array.from({ length: rows }, () => new Map<number, number>());
  for (let i = 0; i < rows; i++) {
    const distances = distancesFrom(i);
    const neighbors = nearest(distances, i, count);
    const own = toPerplexity(
      Array.from(neighbors, (j) => distances[j]!),
      effective,
    );
    neighbors.forEach((j, place) => {
      const half = own[place]! / (2 * rows);
      shares[i]!.set(j, (shares[i]!.get(j) ?? 0) + half);
      shares[j]!.set(i, (shares[j]!.get(i) ?? 0) + half);
    });
  }
  ofMatrix.set(matrix, shares);
  return shares;
}

/** Gaussian weights of squared distances, summing to 1, whose entropy is the perplexity's. */
function toPerplexity(distances: readonly number[], perplexity: number): number[] {
  const smallest = Math.min(...distances);
  const excess = distances.map((distance) => distance - smallest);
  const weigh = (precision: number) => {
    const raw = excess.map((distance) => Math.exp(-precision * distance));
    const sum = raw.reduce((a, b) => a + b, 0);
    return raw.map((weight) => weight / sum);
  };
  const entropy = (weights: readonly number[]) =>
    -weights.reduce((sum, p) => sum + (p > 0 ? p * Math.log(p) : 0), 0);
  let [low, high] = [0, 1];
  while (high < 1e12 && entropy(weigh(high)) > Math.log(perplexity)) high *= 2;
  for (let step = 0; step < 50; step++) {
    const middle = (low + high) / 2;
    if (entropy(weigh(middle)) > Math.log(perplexity)) low = middle;
    else high = middle;
  }
  return weigh((low + high) / 2);
}
