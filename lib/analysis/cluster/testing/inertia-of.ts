import { meansOf } from "../kmeans/kmeans-means";
import type { WeightedRows } from "../points";

/** Weighted sum of squared distances to the means of the labels. */
export function inertiaOf(data: WeightedRows, labels: Int32Array, k: number): number {
  const { rows, columns, values, weights } = data;
  const centers = meansOf(data, labels, k);
  let sum = 0;
  for (let row = 0; row < rows; row++) {
    let square = 0;
    for (let j = 0; j < columns; j++) {
      square += (values[j * rows + row]! - centers[labels[row]! * columns + j]!) ** 2;
    }
    sum += weights[row]! * square;
  }
  return sum;
}
