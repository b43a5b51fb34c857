import type { Matrix } from "@/lib/schema/matrix";

/** The mean of some rows of a Matrix, in its units; NaN of none. O(rows · columns). */
export function meanOfRows(
  { rows, columns, values }: Matrix,
  chosen: ArrayLike<number>,
): Float64Array {
  const mean = new Float64Array(columns);
  for (let column = 0; column < columns; column++) {
    let sum = 0;
    for (let i = 0; i < chosen.length; i++) sum += values[column * rows + chosen[i]!]!;
    mean[column] = sum / chosen.length;
  }
  return mean;
}

/** By number of segment, the mean of its rows; rows in none have no part in it. O(rows · columns). */
export function centersByNumber(
  { rows, columns, values }: Matrix,
  numbers: Int32Array,
): ReadonlyMap<number, Float64Array> {
  const counts = new Map<number, number>();
  for (const number of numbers) {
    if (number >= 0) counts.set(number, (counts.get(number) ?? 0) + 1);
  }
  const centers = new Map([...counts.keys()].map((number) => [number, new Float64Array(columns)]));
  for (let row = 0; row < rows; row++) {
    const center = centers.get(numbers[row]!);
    if (!center) continue;
    for (let column = 0; column < columns; column++) {
      center[column]! += values[column * rows + row]!;
    }
  }
  for (const [number, center] of centers) {
    for (let column = 0; column < columns; column++) center[column]! /= counts.get(number)!;
  }
  return centers;
}
