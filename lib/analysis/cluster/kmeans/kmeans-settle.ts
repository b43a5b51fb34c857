import { type Bench, massBlock } from "./kmeans-room";
import { spend } from "./kmeans-spend";

/** Value differences computed between two yields, at most. */
const workPerStep = 10_000_000;
/** Sums that follow rows as they move are made anew after so many iterations. */
const freshAfter = 32;

/** Where the weight of a bench's rows lies, from which the inertia of any means follows. */
export interface Spread {
  readonly mean: Float64Array;
  /** Weighted sum of squared distances to the mean. */
  readonly total: number;
}

export interface SettleOptions {
  readonly maxIterations: number;
  /** Ends when at most so many labels change. */
  readonly tolerated?: number;
  /** Goes on from the labels and the sums that are there. */
  readonly warm?: boolean;
  /** Asked after every iteration, with the inertia it started and ended with; true gives up. */
  readonly isHopeless?: (inertia: number, before: number) => boolean;
}

/** How many rows a kernel takes in one call of some milliseconds, for k centers. */
export function rowsPerCall({ shape }: Bench, k: number): number {
  const rows = Math.floor(workPerStep / (shape.columns * k));
  return massBlock * Math.max(1, Math.floor(rows / massBlock));
}

/** Mean and spread of the rows. Labels are used up. O(rows · columns). */
export function* measureSpread(bench: Bench): Generator<void, Spread, void> {
  const { views } = bench;
  views.labels.fill(0);
  yield* sumAgain(bench, 1);
  means(bench, 1);
  const mean = views.centers.slice(0, bench.shape.columns);
  return { mean, total: yield* squaresOf(bench, 1) };
}

/**
 * Lloyd's iterations from the bench's first k centers until at most `tolerated` labels change (none by default)
 * or `maxIterations` are done. Leaves labels, and centers that are their means; gives the inertia of both. A cluster
 * left empty takes the row farthest from its center. Needs k distinct rows with weight. O(rows · columns · k) per
 * iteration, where means cost only as much as labels changed.
 * Lloyd (1982), doi:10.1109/TIT.1982.1056489.
 */
export function* settle(
  bench: Bench,
  k: number,
  spread: Spread,
  { maxIterations, tolerated = 0, warm = false, isHopeless }: SettleOptions,
): Generator<void, number, void> {
  if (!warm) forget(bench);
  let inertia = Number.POSITIVE_INFINITY;
  for (let iteration = 1; iteration <= maxIterations; iteration++) {
    const changed = yield* assign(bench, k);
    if (changed === 0 && inertia < Number.POSITIVE_INFINITY) break;
    if (iteration % freshAfter === 0) yield* sumAgain(bench, k);
    if (hasEmpty(bench, k)) {
      means(bench, k);
      fillEmpty(bench, k);
      yield* sumAgain(bench, k);
      distrust(bench);
    }
    means(bench, k);
    const before = inertia;
    inertia = inertiaOfMeans(bench, k, spread);
    if (changed <= tolerated || isHopeless?.(inertia, before)) break;
  }
  return inertia;
}

/** Every row to its nearest center, and to each cluster that none joins the row farthest from its own. */
export function* joinAll(bench: Bench, k: number): Generator<void, void, void> {
  forget(bench);
  yield* assign(bench, k);
  if (hasEmpty(bench, k)) fillEmpty(bench, k);
}

/** As before the first assignment. */
export function forget(bench: Bench): void {
  const { views } = bench;
  views.labels.fill(-1);
  views.sums.fill(0);
  views.sizes.fill(0);
  distrust(bench);
}

/** Makes the next assignment compare every row. */
export function distrust({ views }: Bench): void {
  views.leads.fill(-1);
  views.spent.fill(0);
  views.travels.fill(0);
}

/** Labels by the nearest center, sums and sizes with them; how many changed. */
export function* assign(bench: Bench, k: number): Generator<void, number, void> {
  const { kernels, at, rows, shape } = bench;
  const step = rowsPerCall(bench, k);
  let changed = 0;
  for (let from = 0; from < rows; from += step) {
    changed += kernels.assignRows(
      at.values,
      shape.stride,
      shape.columns,
      at.weights,
      from,
      Math.min(rows, from + step),
      at.centers,
      k,
      at.labels,
      at.sums,
      at.sizes,
      at.leads,
      at.spent,
      at.packed,
    );
    yield;
  }
  return changed;
}

/** Sums and sizes of the labels that are there. */
export function* sumAgain(bench: Bench, k: number): Generator<void, void, void> {
  const { kernels, at, rows, shape, views } = bench;
  views.sums.fill(0);
  views.sizes.fill(0);
  const step = rowsPerCall(bench, Math.min(k, 4));
  for (let from = 0; from < rows; from += step) {
    const to = Math.min(rows, from + step);
    const shared = [at.values, shape.stride, shape.columns, at.weights, from, to] as const;
    kernels.clusterSums(...shared, at.labels, at.sums, at.sizes);
    yield;
  }
}

/** The weighted sum of squared distances to the own center, in all; by label in the bench's squares. */
function* squaresOf(bench: Bench, k: number): Generator<void, number, void> {
  const { kernels, at, rows, shape, views } = bench;
  views.squares.fill(0);
  const step = rowsPerCall(bench, Math.min(k, 4));
  for (let from = 0; from < rows; from += step) {
    const to = Math.min(rows, from + step);
    const shared = [at.values, shape.stride, shape.columns, at.weights, from, to] as const;
    kernels.clusterSquares(...shared, at.centers, at.labels, at.squares);
    yield;
  }
  let sum = 0;
  for (let c = 0; c < k; c++) sum += views.squares[c]!;
  return sum;
}

/**
 * Centers from sums and sizes; that of an empty cluster stays. What they move is taken from the leads of
 * their rows.
 */
export function means({ views, shape }: Bench, k: number): void {
  const { columns } = shape;
  const { centers, sums, sizes, travels, spent } = views;
  const drifts = new Float64Array(k);
  for (let c = 0; c < k; c++) {
    const size = sizes[c]!;
    if (size <= 0) continue;
    let square = 0;
    for (let i = c * columns; i < (c + 1) * columns; i++) {
      const mean = sums[i]! / size;
      square += (mean - centers[i]!) ** 2;
      centers[i] = mean;
    }
    drifts[c] = Math.sqrt(square);
  }
  spend(drifts, travels, spent);
}

function hasEmpty({ views }: Bench, k: number): boolean {
  for (let c = 0; c < k; c++) if (!(views.sizes[c]! > 0)) return true;
  return false;
}

/** What the spread leaves when that between the means is taken off. */
function inertiaOfMeans({ views, shape }: Bench, k: number, { mean, total }: Spread): number {
  const { columns } = shape;
  const { centers, sizes } = views;
  let between = 0;
  for (let c = 0; c < k; c++) {
    let d = 0;
    for (let j = 0; j < columns; j++) d += (centers[c * columns + j]! - mean[j]!) ** 2;
    between += sizes[c]! * d;
  }
  return Math.max(0, total - between);
}

interface Filled {
  readonly rows: number;
  readonly shape: Pick<Bench["shape"], "columns" | "stride">;
  readonly views: Pick<Bench["views"], "values" | "weights" | "labels" | "centers">;
}

/** Moves into each empty cluster the row farthest from its center that is not alone there. */
export function fillEmpty({ views, shape, rows }: Filled, k: number): void {
  const { labels, weights, values, centers } = views;
  const { columns, stride } = shape;
  const members = new Uint32Array(k);
  const squares = new Float64Array(rows);
  for (let row = 0; row < rows; row++) {
    const label = labels[row]!;
    if (weights[row]! > 0) members[label]! += 1;
    let d = 0;
    for (let j = 0; j < columns; j++) {
      d += (values[j * stride + row]! - centers[label * columns + j]!) ** 2;
    }
    squares[row] = d;
  }
  for (let empty = members.indexOf(0); empty >= 0; empty = members.indexOf(0)) {
    let farthest = -1;
    for (let row = 0; row < rows; row++) {
      if (!(weights[row]! > 0) || members[labels[row]!]! < 2) continue;
      if (farthest < 0 || squares[row]! > squares[farthest]!) farthest = row;
    }
    if (farthest < 0) return;
    members[labels[farthest]!]! -= 1;
    members[empty] = 1;
    labels[farthest] = empty;
    squares[farthest] = 0;
  }
}
