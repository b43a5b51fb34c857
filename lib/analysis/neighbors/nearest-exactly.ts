import type { Views } from "../kernels/layout";
import type { RowTree, TreeShape } from "./row-tree";

/**
 * The `count` rows nearest to the one that stands at `place`, in float64, nearest first, equals by row: for the few rows
 * of which float32 cannot tell, because more than a handful are equally far. O(rows · columns).
 */
export function nearestExactly(
  { blocks, boxes, starts, order }: Views<RowTree>,
  { rows, columns, leaves, half }: TreeShape,
  place: number,
  count: number,
  indices: Uint32Array,
  lengths: Float64Array,
): void {
  const own = Float64Array.from({ length: columns }, (_, j) => blocks[at(place, j, columns)]!);
  const out = order[place]! * count;
  const end = out + count;
  let filled = out;
  const visit = (other: number): void => {
    let square = 0;
    for (let j = 0; j < columns; j++) {
      const e = own[j]! - blocks[at(other, j, columns)]!;
      square += e * e;
    }
    const row = order[other]!;
    const comesBefore = (i: number): boolean =>
      square < lengths[i]! || (square === lengths[i] && row < indices[i]!);
    if (filled === end && !comesBefore(end - 1)) return;
    let i = filled < end ? filled++ : end - 1;
    for (; i > out && comesBefore(i - 1); i--) {
      lengths[i] = lengths[i - 1]!;
      indices[i] = indices[i - 1]!;
    }
    lengths[i] = square;
    indices[i] = row;
  };
  for (let leaf = 0; leaf < leaves; leaf++) {
    if (filled === end && gap(own, boxes, leaves + leaf, half) > lengths[end - 1]!) continue;
    const to = Math.min(rows, 8 * starts[leaf + 1]!);
    for (let other = 8 * starts[leaf]!; other < to; other++) if (other !== place) visit(other);
  }
  for (let i = out; i < end; i++) lengths[i] = Math.sqrt(lengths[i]!);
}

function at(place: number, column: number, columns: number): number {
  return ((place >> 3) * columns + column) * 8 + (place & 7);
}

function gap(own: Float64Array, boxes: Float32Array, node: number, half: number): number {
  let square = 0;
  for (let j = 0; j < own.length; j++) {
    const below = boxes[2 * node * half + j]! - own[j]!;
    const above = own[j]! - boxes[(2 * node + 1) * half + j]!;
    const e = Math.max(0, below, above);
    square += e * e;
  }
  return square;
}
