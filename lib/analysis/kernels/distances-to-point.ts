/**
 * Squared Euclidean distances from rows [from, to) of `values` (row-major) to the point that starts
 * at `pointAt` in `point`, into `out[row]`.
 */
export function distancesToPoint(
  values: Float64Array,
  columns: number,
  from: number,
  to: number,
  point: Float64Array,
  pointAt: number,
  out: Float64Array,
): void {
  for (let row = from; row < to; row++) {
    const start = row * columns;
    let at = pointAt;
    let d = 0;
    for (let i = start; i < start + columns; i++) {
      const e = values[i]! - point[at++]!;
      d += e * e;
    }
    out[row] = d;
  }
}
