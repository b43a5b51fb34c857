import type { WeightedRows } from "../points";

/** Weighted means per label, k × columns, row-major; zeros for a label without rows. O(rows · columns). */
export function meansOf(
  { rows, columns, values, weights }: WeightedRows,
  labels: Int32Array,
  k: number,
): Float64Array {
  const sizes = new Float64Array(k);
  for (let row = 0; row < rows; row++) sizes[labels[row]!]! += weights[row]!;
  const means = new Float64Array(k * columns);
  for (let column = 0; column < columns; column++) {
    for (let row = 0; row < rows; row++) {
      means[labels[row]! * columns + column]! += weights[row]! * values[column * rows + row]!;
    }
  }
  for (let i = 0; i < means.length; i++) {
    const size = sizes[Math.floor(i / columns)]!;
    if (size > 0) means[i]! /= size;
  }
  return means;
}
