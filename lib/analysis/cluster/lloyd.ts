import { clusterMeans } from "../kernels/cluster-means";
import { distancesToPoint } from "../kernels/distances-to-point";
import { reassignRows } from "../kernels/reassign-rows";
import type { Points } from "./points";

export interface Partition {
  readonly k: number;
  /** Per point, 0 … k−1. */
  readonly labels: Int32Array;
  /** k × columns, row-major; the weighted means of the members. */
  readonly centers: Float64Array;
  /** Weighted sum of squared distances to the own center. */
  readonly inertia: number;
}

/** Value differences computed between two yields, at most. */
const workPerStep = 3_000_000;

/**
 * Lloyd's iterations from the given centers until at most `tolerated` labels change (none by default) or
 * `maxIterations` are done.
 * A cluster left empty takes the point farthest from its center. Needs k distinct points.
 * O(points · columns · k) per iteration at most; bounds spare most of it in later ones.
 * Lloyd (1982), doi:10.1109/TIT.1982.1056489.
 */
export function* lloyd(
  points: Points,
  start: Float64Array,
  maxIterations: number,
  tolerated = 0,
): Generator<void, Partition, void> {
  const { rows, columns, values, weights } = points;
  const k = start.length / columns;
  const block = Math.max(1, Math.floor(workPerStep / (columns * k)));
  const labels = new Int32Array(rows).fill(-1);
  const upper = new Float64Array(rows).fill(Number.POSITIVE_INFINITY);
  const lower = new Float64Array(rows);
  const sizes = new Float64Array(k);
  const drifts = new Float64Array(k);
  const gaps = new Float64Array(k);
  let settled = false;
  let centers = start.slice();
  let before = new Float64Array(centers.length);

  for (let iteration = 0; iteration < maxIterations && !settled; iteration++) {
    halfGaps(centers, columns, gaps);
    let changed = 0;
    for (let from = 0; from < rows; from += block) {
      const to = Math.min(rows, from + block);
      changed += reassignRows(
        values,
        columns,
        from,
        to,
        centers,
        k,
        drifts,
        gaps,
        labels,
        upper,
        lower,
      );
      yield;
    }
    settled = changed <= tolerated;
    if (changed === 0) break;
    [before, centers] = [centers, before];
    clusterMeans(values, columns, weights, labels, k, centers, sizes);
    if (sizes.includes(0)) {
      fillEmpty(points, labels, centers, k);
      clusterMeans(values, columns, weights, labels, k, centers, sizes);
      upper.fill(Number.POSITIVE_INFINITY);
    }
    for (let c = 0; c < k; c++) drifts[c] = distance(centers, before, c * columns, columns);
    yield;
  }
  const squares = squaresToOwn(points, labels, centers);
  let inertia = 0;
  for (let row = 0; row < rows; row++) inertia += weights[row]! * squares[row]!;
  return { k, labels, centers, inertia };
}

/** Moves into each empty cluster the point farthest from its center that is not alone there. */
function fillEmpty(points: Points, labels: Int32Array, centers: Float64Array, k: number): void {
  const members = new Uint32Array(k);
  for (const label of labels) members[label]! += 1;
  const squares = squaresToOwn(points, labels, centers);
  for (let empty = members.indexOf(0); empty >= 0; empty = members.indexOf(0)) {
    let farthest = -1;
    for (let row = 0; row < labels.length; row++) {
      if (members[labels[row]!]! < 2) continue;
      if (farthest < 0 || squares[row]! > squares[farthest]!) farthest = row;
    }
    members[labels[farthest]!]! -= 1;
    members[empty] = 1;
    labels[farthest] = empty;
    squares[farthest] = 0;
  }
}

/** Half of each center's distance to the nearest other one. */
function halfGaps(centers: Float64Array, columns: number, gaps: Float64Array): void {
  const squares = new Float64Array(gaps.length);
  for (let c = 0; c < gaps.length; c++) {
    distancesToPoint(centers, columns, 0, gaps.length, centers, c * columns, squares);
    squares[c] = Number.POSITIVE_INFINITY;
    gaps[c] = Math.sqrt(squares.reduce((a, b) => Math.min(b, a))) / 2;
  }
}

function distance(a: Float64Array, b: Float64Array, start: number, columns: number): number {
  let sum = 0;
  for (let i = start; i < start + columns; i++) sum += (a[i]! - b[i]!) ** 2;
  return Math.sqrt(sum);
}

function squaresToOwn(
  { rows, columns, values }: Points,
  labels: Int32Array,
  centers: Float64Array,
): Float64Array {
  const squares = new Float64Array(rows);
  for (let row = 0; row < rows; row++) {
    distancesToPoint(values, columns, row, row + 1, centers, labels[row]! * columns, squares);
  }
  return squares;
}
