import type { Assignment } from "@/lib/schema/assignment";
import { f32, type Views } from "../../kernels/layout";
import { twinEngine } from "../../kernels/twin-engine";
import {
  buildRowTree,
  type RowTree,
  type TreeShape,
  treeLayout,
  treeShape,
} from "../../neighbors/row-tree";
import type { WeightedRows } from "../points";

export type NearestCore = Extract<Assignment, { kind: "nearest-core" }>;

export interface CoreLabels {
  /**
   * Per row, that of the nearest point in a segment, the first of equally near ones; −1 where that is farther than its radius, or the
   * weight of the points within the radius is below `minSamples`.
   */
  readonly labels: Int32Array;
  /** Per row, 1 − distance / radius of that point, in [0, 1]; 0 for rows in no segment. */
  readonly certainty: Float32Array;
}

/**
 * Finds the segments of rows (float32, columns-major) by their nearest core points, in float64. O(rows · log(points) · columns) in few
 * columns, O(rows · points · columns) at most.
 */
export function byNearestCore(
  { rows, columns, values }: Omit<WeightedRows, "weights">,
  { points, labels, radii, density }: NearestCore,
): CoreLabels {
  const found: CoreLabels = {
    labels: new Int32Array(rows).fill(-1),
    certainty: new Float32Array(rows),
  };
  if (labels.length === 0) return found;
  const tree = plantTree(points, labels, columns);
  const widest = radii.reduce((a, b) => Math.max(a, b), 0);
  const query = new Float64Array(columns);
  for (let row = 0; row < rows; row++) {
    for (let j = 0; j < columns; j++) query[j] = values[j * rows + row]!;
    const { point, square } = nearestPoint(tree, query, widest * widest);
    const radius = radii[point] ?? -1;
    const distance = Math.sqrt(square);
    if (!(distance <= radius)) continue;
    if (density && !isDense(tree, query, radius * radius, density)) continue;
    found.labels[row] = labels[point]!;
    found.certainty[row] = radius > 0 && Number.isFinite(radius) ? 1 - distance / radius : 1;
  }
  return found;
}

interface Tree {
  readonly labels: Int32Array;
  readonly shape: TreeShape;
  readonly views: Views<RowTree>;
}

function plantTree(points: Float32Array, labels: Int32Array, columns: number): Tree {
  const count = labels.length;
  const shape = treeShape(count, columns, 2);
  const engine = twinEngine();
  const tree = engine.open(treeLayout(shape));
  const data = engine.open({ values: f32(points.length) });
  for (let i = 0; i < count; i++) {
    for (let j = 0; j < columns; j++) data.views.values[j * count + i] = points[i * columns + j]!;
  }
  for (const _ of buildRowTree({ tree: tree.handle, data: data.handle, shape }, engine));
  return { labels, shape, views: tree.views };
}

/** The point in a segment nearest to the query, at a squared distance of at most `most`; point −1 where there is none. */
function nearestPoint(
  tree: Tree,
  query: Float64Array,
  most: number,
): { point: number; square: number } {
  let point = -1;
  let nearest = most;
  search(tree, query, most, (other, square) => {
    const isLater = square === nearest && point !== -1 && other > point;
    if (tree.labels[other]! >= 0 && square <= nearest && !isLater) {
      point = other;
      nearest = square;
    }
    return nearest;
  });
  return { point, square: nearest };
}

/** Whether enough points are at a squared distance of at most `most`. */
function isDense(
  tree: Tree,
  query: Float64Array,
  most: number,
  { minSamples, weights }: NonNullable<NearestCore["density"]>,
): boolean {
  let weight = 0;
  search(tree, query, most, (point) => {
    weight += weights[point]!;
    return weight < minSamples ? most : -1;
  });
  return weight >= minSamples;
}

/** Shows `see` the points within a bound of the query (a squared distance), near ones first as a rule; it answers with the next bound. */
function search(
  { shape, views }: Tree,
  query: Float64Array,
  most: number,
  see: (point: number, square: number) => number,
): void {
  const { leaves, columns, rows } = shape;
  const { blocks, order, starts } = views;
  let within = most;
  const open: [node: number, square: number][] = [[1, gap(views, shape, 1, query)]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [node, bound] = next;
    if (bound > within) continue;
    if (node < leaves) {
      const left = gap(views, shape, 2 * node, query);
      const right = gap(views, shape, 2 * node + 1, query);
      if (left <= right) open.push([2 * node + 1, right], [2 * node, left]);
      else open.push([2 * node, left], [2 * node + 1, right]);
      continue;
    }
    const to = Math.min(rows, 8 * starts[node - leaves + 1]!);
    for (let place = 8 * starts[node - leaves]!; place < to; place++) {
      let square = 0;
      const first = (place >> 3) * columns * 8 + (place & 7);
      for (let j = 0; j < columns; j++) {
        const e = query[j]! - blocks[first + 8 * j]!;
        square += e * e;
      }
      if (square <= within) within = see(order[place]!, square);
    }
  }
}

/** Squared distance from the query to a box. */
function gap(
  { boxes }: Views<RowTree>,
  { half }: TreeShape,
  node: number,
  query: Float64Array,
): number {
  const low = 2 * node * half;
  let square = 0;
  for (let j = 0; j < query.length; j++) {
    const x = query[j]!;
    const e = Math.max(0, boxes[low + j]! - x, x - boxes[low + half + j]!);
    square += e * e;
  }
  return square;
}
