import type { Clustering } from "@/lib/schema/clustering";
import type { Matrix } from "@/lib/schema/matrix";

/** Spreads beyond the middle distance from which a row is far out; of round clouds that is less than one row in a hundred, in any number of columns. */
const farFrom = 6;

/**
 * Share of the rows whose distance from the center of their segment exceeds the segment's median distance by 6 median absolute deviations.
 * Segments in which more than half of the rows are equally far have none. O(rows · columns + rows · log rows).
 */
export function farOutShare(matrix: Matrix, { k, labels, centers }: Clustering): number {
  const { rows, columns, values } = matrix;
  const squares = new Float64Array(rows);
  for (let column = 0; column < columns; column++) {
    for (let row = 0; row < rows; row++) {
      const label = labels[row]!;
      if (label >= 0) {
        squares[row]! += (values[column * rows + row]! - centers[label * columns + column]!) ** 2;
      }
    }
  }
  const distances = Array.from({ length: k }, (): number[] => []);
  labels.forEach((label, row) => {
    distances[label]?.push(Math.sqrt(squares[row]!));
  });
  let far = 0;
  for (const own of distances) {
    if (own.length === 0) continue;
    const middle = medianOf(own);
    const spread = medianOf(own.map((distance) => Math.abs(distance - middle)));
    if (spread > 0) far += own.filter((distance) => distance > middle + farFrom * spread).length;
  }
  return rows === 0 ? 0 : far / rows;
}

function medianOf(values: readonly number[]): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.floor(sorted.length / 2)]!;
}
