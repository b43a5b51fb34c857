import type { Assignment } from "@/lib/schema/assignment";
import type { Matrix } from "@/lib/schema/matrix";

/**
 * Per row of a Matrix, the Euclidean distance to the nearest center or medoid, in the Matrix's units; null for assignments
 * without centers. O(rows · features · k).
 */
export function distancesToNearest(
  { rows, columns, values }: Matrix,
  assignment: Assignment,
): Float64Array | null {
  if (assignment.kind !== "nearest-center" && assignment.kind !== "nearest-medoid") return null;
  const { centers } = assignment;
  const k = columns === 0 ? 0 : centers.length / columns;
  const nearest = new Float64Array(rows).fill(Number.POSITIVE_INFINITY);
  for (let row = 0; row < rows; row++) {
    for (let c = 0; c < k; c++) {
      let sum = 0;
      for (let column = 0; column < columns; column++) {
        const difference = values[column * rows + row]! - centers[c * columns + column]!;
        sum += difference * difference;
      }
      if (sum < nearest[row]!) nearest[row] = sum;
    }
  }
  return nearest.map(Math.sqrt);
}

/**
 * How far from their segment's center 99 of 100 rows are at most; null where there is no center or no row. New rows beyond it are
 * rarer than one in a hundred was.
 */
export function reachOf(matrix: Matrix, assignment: Assignment): number | null {
  const distances = distancesToNearest(matrix, assignment)?.sort();
  return distances?.[Math.ceil(0.99 * distances.length) - 1] ?? null;
}
