import type { Random } from "../../random/counter-random";
import { type Bench, massBlock, mostCandidates } from "./kmeans-room";
import { rowsPerCall } from "./kmeans-settle";

/**
 * k rows to start from by greedy k-means++: each is the best of 2 + ln k candidates drawn in proportion to
 * weight × squared distance to the seeds so far, as in scikit-learn. Any first part of them is a start for
 * fewer clusters. Needs k distinct rows with weight. O(rows · columns · k · log k).
 * Arthur & Vassilvitskii (2007).
 */
export function* drawSeeds(
  bench: Bench,
  k: number,
  random: Random,
): Generator<void, Uint32Array, void> {
  const { views } = bench;
  const trials = Math.min(mostCandidates, 2 + Math.floor(Math.log(k)));
  const seeds = new Uint32Array(k);
  views.nearest.fill(1);
  seeds[0] = pick(bench, undefined, random.uniform(), seeds.subarray(0, 0));
  views.nearest.fill(largest);
  for (let c = 0; ; c++) {
    const total = yield* takeSeed(bench, seeds[c]!);
    if (c === k - 1) return seeds;
    const taken = seeds.subarray(0, c + 1);
    seeds[c + 1] = yield* bestCandidate(bench, trials, total, random, taken);
  }
}

/**
 * One more row to start from beside the bench's centers, to which its rows are assigned: the best of eight drawn in
 * proportion to weight × squared distance to the own center. O(rows · columns).
 */
export function* drawMore(bench: Bench, random: Random): Generator<void, number, void> {
  const { rows, views, shape } = bench;
  const { columns, stride } = shape;
  const { values, weights, labels, centers, nearest, masses } = views;
  let total = 0;
  masses.fill(0);
  for (let row = 0; row < rows; row++) {
    const label = labels[row]!;
    let d = 0;
    for (let j = 0; j < columns; j++) {
      const e = values[j * stride + row]! - centers[label * columns + j]!;
      d += e * e;
    }
    nearest[row] = d;
    const mass = weights[row]! * nearest[row]!;
    masses[Math.floor(row / massBlock)]! += mass;
    total += mass;
    if (row % rowsPerStep === rowsPerStep - 1) yield;
  }
  return yield* bestCandidate(bench, mostCandidates, total, random, new Uint32Array(0));
}

const rowsPerStep = 100_000;
const largest = 3.4e38;

/** The best of some rows drawn by their mass. */
function* bestCandidate(
  bench: Bench,
  trials: number,
  total: number,
  random: Random,
  taken: Uint32Array,
): Generator<void, number, void> {
  const { views } = bench;
  for (let trial = 0; trial < trials; trial++) {
    views.candidates[trial] = pick(bench, total, random.uniform(), taken);
  }
  const potentials = yield* potentialsOf(bench, trials);
  let best = 0;
  for (let i = 1; i < trials; i++) if (potentials[i]! < potentials[best]!) best = i;
  return views.candidates[best]!;
}

function* takeSeed(bench: Bench, seed: number): Generator<void, number, void> {
  const { kernels, at, rows, shape, views } = bench;
  const step = rowsPerCall(bench, 1);
  for (let from = 0; from < rows; from += step) {
    const to = Math.min(rows, from + step);
    const shared = [at.values, shape.stride, shape.columns, at.weights, from, to] as const;
    kernels.takeSeed(...shared, at.nearest, seed, at.masses);
    yield;
  }
  let total = 0;
  for (let block = 0; block * massBlock < rows; block++) total += views.masses[block]!;
  return total;
}

function* potentialsOf(bench: Bench, count: number): Generator<void, Float64Array, void> {
  const { kernels, at, rows, shape, views } = bench;
  const step = rowsPerCall(bench, count);
  const sums = new Float64Array(count);
  for (let from = 0; from < rows; from += step) {
    const to = Math.min(rows, from + step);
    const shared = [at.values, shape.stride, shape.columns, at.weights, from, to] as const;
    kernels.seedPotentials(...shared, at.nearest, at.candidates, count, at.squares);
    for (let i = 0; i < count; i++) sums[i]! += views.squares[i]!;
    yield;
  }
  return sums;
}

/**
 * The row at which the running sum of masses passes `share` of `total`; where none has mass, the first that is
 * not taken. Without a total the masses are the weights.
 */
function pick(
  { views, rows }: Bench,
  total: number | undefined,
  share: number,
  taken: Uint32Array,
): number {
  const { weights, nearest, masses } = views;
  let block = 0;
  let left = share * (total ?? sumOf(weights, rows));
  if (total !== undefined) {
    while (massBlock * (block + 1) < rows && left >= masses[block]!) left -= masses[block++]!;
  }
  let last = -1;
  for (let row = block * massBlock; row < rows; row++) {
    const mass = weights[row]! * nearest[row]!;
    if (mass === 0) continue;
    last = row;
    left -= mass;
    if (left < 0) return row;
  }
  if (last >= 0) return last;
  for (let row = rows - 1; row >= 0; row--) if (weights[row]! * nearest[row]! > 0) return row;
  for (let row = 0; row < rows; row++) {
    if (weights[row]! > 0 && !taken.includes(row)) return row;
  }
  return 0;
}

function sumOf(numbers: Float32Array, count: number): number {
  let sum = 0;
  for (let i = 0; i < count; i++) sum += numbers[i]!;
  return sum;
}

/** The coordinates of rows as centers, k × columns. */
export function centersAt({ views, shape }: Bench, rows: ArrayLike<number>): Float64Array {
  const { columns, stride } = shape;
  const centers = new Float64Array(rows.length * columns);
  for (let c = 0; c < rows.length; c++) {
    for (let j = 0; j < columns; j++)
      centers[c * columns + j] = views.values[j * stride + rows[c]!]!;
  }
  return centers;
}
