/**
 * Moves single rows of [from, to) to the cluster where they lower the inertia most, if any, and updates
 * `centers` (k × columns) and `sizes` (weights) at once; returns how many moved. The last row of a
 * cluster stays. `values` is rows × columns, row-major. Hartigan & Wong (1979), doi:10.2307/2346830.
 */
export function transferRows(
  values: Float64Array,
  columns: number,
  weights: Float64Array,
  from: number,
  to: number,
  centers: Float64Array,
  k: number,
  sizes: Float64Array,
  labels: Int32Array,
): number {
  let moved = 0;
  for (let row = from; row < to; row++) {
    const own = labels[row]!;
    const weight = weights[row]!;
    const size = sizes[own]!;
    if (size <= weight) continue;
    const start = row * columns;
    const end = start + columns;
    let at = own * columns;
    let d = 0;
    for (let i = start; i < end; i++) {
      const e = values[i]! - centers[at++]!;
      d += e * e;
    }
    let least = ((size * weight) / (size - weight)) * d * (1 - 1e-9);
    let target = own;
    for (let c = 0; c < k; c++) {
      if (c === own) continue;
      at = c * columns;
      d = 0;
      for (let i = start; i < end; i++) {
        const e = values[i]! - centers[at++]!;
        d += e * e;
      }
      const cost = ((sizes[c]! * weight) / (sizes[c]! + weight)) * d;
      if (cost < least) {
        least = cost;
        target = c;
      }
    }
    if (target === own) continue;
    let gain = target * columns;
    let loss = own * columns;
    for (let i = start; i < end; i++) {
      centers[gain]! += (weight / (sizes[target]! + weight)) * (values[i]! - centers[gain]!);
      centers[loss]! -= (weight / (size - weight)) * (values[i]! - centers[loss]!);
      gain++;
      loss++;
    }
    sizes[target]! += weight;
    sizes[own]! = size - weight;
    labels[row] = target;
    moved++;
  }
  return moved;
}
