import type { Room } from "../kernels/engine";
import type { DescentRoom, MapShape } from "./descent-room";

/** Width of a cell by the distance from which it stands for its points; as scikit-learn. */
const theta = 0.5;

/** The tree over the map where its points are. O(rows · log(rows)). */
export function growTree(
  { at, views, kernels }: Room<DescentRoom>,
  { rows, dimensions }: MapShape,
): void {
  const { low, width } = cube(views.box, dimensions);
  const [x0 = 0, y0 = 0, z0 = 0] = low;
  const cells = dimensions === 2 ? 2 ** 16 : 2 ** 10;
  kernels.treeKeys(at.points, dimensions, rows, x0, y0, z0, cells / width, at.keys, at.order);
  kernels.sortKeys(at.keys, at.order, rows, at.spareKeys, at.spareOrder, at.digits);
  kernels.buildTree(
    at.points,
    dimensions,
    rows,
    at.keys,
    at.order,
    width,
    theta,
    at.sorted,
    rows,
    at.means,
    at.nodes,
    at.leaves,
    at.counts,
    at.treeScratch,
  );
}

/** Pushes on the points of the leaves [from, to), and their closenesses summed by leaf. */
export function treePushes(
  { at, views, kernels }: Room<DescentRoom>,
  { rows, dimensions }: MapShape,
  part: number,
  from: number,
  to: number,
): void {
  kernels.treeForces(
    at.nodes,
    views.counts[0]!,
    at.leaves,
    from,
    to,
    at.sorted,
    rows,
    at.order,
    dimensions,
    at.lists + 16 * part * (rows + 4),
    rows + 4,
    at.pushes,
    at.sums,
  );
}

/** The smallest cube around the box: its least corner and its width. */
function cube(box: Float32Array, dimensions: number): { low: number[]; width: number } {
  const { low, high } = boundsOf(box, dimensions);
  const width = low.reduce((most, least, axis) => Math.max(most, high[axis]! - least), 0);
  // A little more, so that the largest coordinate is inside; something where all are the same.
  return { low, width: width * 1.0001 || 1e-30 };
}

/** The least and the largest of each coordinate; in 2-D every other of the box's four is one of the same axis. */
export function boundsOf(
  box: Float32Array,
  dimensions: number,
): { readonly low: number[]; readonly high: number[] } {
  const low: number[] = [];
  const high: number[] = [];
  for (let axis = 0; axis < dimensions; axis++) {
    const second = dimensions === 2 ? axis + 2 : axis;
    low.push(Math.min(box[axis]!, box[second]!));
    high.push(Math.max(box[axis + 4]!, box[second + 4]!));
  }
  return { low, high };
}

/** Leaves [from, to) of one of as many blocks as there are of rows. */
export function leafBlockOf({ views }: Room<DescentRoom>, { blocks }: MapShape, block: number) {
  const leaves = views.counts[1]!;
  return {
    from: Math.floor((block * leaves) / blocks),
    to: Math.floor(((block + 1) * leaves) / blocks),
  };
}

/** All closenesses, summed over the leaves in their order. */
export function treeTotal({ views }: Room<DescentRoom>): number {
  let total = 0;
  for (let leaf = 0; leaf < views.counts[1]!; leaf++) total += views.sums[leaf]!;
  return total;
}
