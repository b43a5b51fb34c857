import type { Steps } from "@/lib/schema/progress";
import { distancesToPoint } from "../kernels/distances-to-point";
import { counterRandom, streams } from "../random/counter-random";
import { withProgress } from "../with-progress";
import { lloyd, type Partition } from "./lloyd";
import { type Points, pickPoints, toPoints, type WeightedRows } from "./points";
import { polish } from "./polish";
import { seedCenters } from "./seed-centers";

export interface KmeansNeighborsInput {
  readonly data: WeightedRows;
  /** The best found so far for consecutive k, ascending. */
  readonly partitions: readonly Partition[];
  readonly maxIterations: number;
  readonly seed: number;
}

/**
 * Brings the best restart of every k to its end and tries two more starts for every k, from the best for its neighbors: that for k + 1 with the two clusters
 * merged that cost least, from the largest k down; then that for k − 1 with its worst cluster split
 * in two, from the smallest k up. Keeps the better, so inertia never rises with k.
 */
export function* kmeansNeighbors(input: KmeansNeighborsInput): Steps<Partition[], never> {
  const { maxIterations, seed } = input;
  const points = toPoints(input.data);
  const best = [...input.partitions];
  const total = 3 * best.length - 2;
  let done = 0;
  const progress = () => ({ stage: "refinement", done, total });

  function* improve(i: number, start: Float64Array): Steps<void, never> {
    const settled = yield* withProgress(lloyd(points, start, maxIterations), progress);
    const found = yield* withProgress(polish(points, settled, maxIterations), progress);
    if (found.inertia < best[i]!.inertia) best[i] = found;
    done++;
  }
  for (let i = 0; i < best.length; i++) {
    yield* improve(i, best[i]!.centers);
  }
  for (let i = best.length - 2; i >= 0; i--) yield* improve(i, mergeNearest(points, best[i + 1]!));
  for (let i = 1; i < best.length; i++) {
    const split = splitWorst(points, best[i - 1]!, maxIterations, seed);
    yield* improve(i, yield* withProgress(split, progress));
  }
  yield progress();
  return best;
}

/** Centers for one cluster fewer: the two become one whose merger adds least to the inertia. */
function mergeNearest(points: Points, { k, labels, centers }: Partition): Float64Array {
  const { columns, weights } = points;
  const sizes = new Float64Array(k);
  for (let row = 0; row < labels.length; row++) sizes[labels[row]!]! += weights[row]!;
  const squares = new Float64Array(k);
  let least = Number.POSITIVE_INFINITY;
  let [kept, gone] = [0, 1];
  for (let a = 0; a < k; a++) {
    distancesToPoint(centers, columns, 0, k, centers, a * columns, squares);
    for (let b = a + 1; b < k; b++) {
      const cost = ((sizes[a]! * sizes[b]!) / (sizes[a]! + sizes[b]!)) * squares[b]!;
      if (cost < least) [least, kept, gone] = [cost, a, b];
    }
  }
  const share = sizes[gone]! / (sizes[kept]! + sizes[gone]!);
  const merged = centers.slice();
  for (let j = 0; j < columns; j++) {
    const at = kept * columns + j;
    merged[at]! += share * (merged[gone * columns + j]! - merged[at]!);
  }
  merged.copyWithin(gone * columns, (gone + 1) * columns);
  return merged.subarray(0, (k - 1) * columns);
}

/** Centers for one cluster more: the cluster with the largest sum of squares becomes two by k-means. */
function* splitWorst(
  points: Points,
  { k, labels, centers }: Partition,
  maxIterations: number,
  seed: number,
): Generator<void, Float64Array, void> {
  const { columns } = points;
  const worst = largest(sumsOfSquares(points, labels, centers, k));
  const members: number[] = [];
  for (let row = 0; row < labels.length; row++) if (labels[row] === worst) members.push(row);

  const inside = pickPoints(points, members);
  const random = counterRandom(seed, streams.splitting, k);
  const seeds = yield* seedCenters(inside, 2, random);
  const halves = yield* lloyd(inside, seeds, maxIterations);
  const grown = new Float64Array((k + 1) * columns);
  grown.set(centers);
  grown.set(halves.centers.subarray(0, columns), worst * columns);
  grown.set(halves.centers.subarray(columns), k * columns);
  return grown;
}

function sumsOfSquares(
  { rows, columns, values, weights }: Points,
  labels: Int32Array,
  centers: Float64Array,
  k: number,
): Float64Array {
  const sums = new Float64Array(k);
  for (let row = 0; row < rows; row++) {
    const label = labels[row]!;
    let d = 0;
    for (let j = 0; j < columns; j++) {
      const e = values[row * columns + j]! - centers[label * columns + j]!;
      d += e * e;
    }
    sums[label]! += weights[row]! * d;
  }
  return sums;
}

function largest(numbers: Float64Array): number {
  let at = 0;
  for (let i = 1; i < numbers.length; i++) if (numbers[i]! > numbers[at]!) at = i;
  return at;
}
