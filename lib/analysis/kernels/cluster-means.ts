/**
 * Weighted means per label into `centers` (k × columns) and weights per label into `sizes`.
 * A label without rows gets zeros. `values` is rows × columns, row-major; sums run in row order.
 */
export function clusterMeans(
  values: Float64Array,
  columns: number,
  weights: Float64Array,
  labels: Int32Array,
  k: number,
  centers: Float64Array,
  sizes: Float64Array,
): void {
  centers.fill(0);
  sizes.fill(0);
  for (let row = 0; row < labels.length; row++) {
    const weight = weights[row]!;
    const label = labels[row]!;
    let at = label * columns;
    const start = row * columns;
    for (let i = start; i < start + columns; i++) centers[at++]! += weight * values[i]!;
    sizes[label]! += weight;
  }
  for (let c = 0; c < k; c++) {
    const size = sizes[c]!;
    if (size === 0) continue;
    for (let i = c * columns; i < (c + 1) * columns; i++) centers[i]! /= size;
  }
}
