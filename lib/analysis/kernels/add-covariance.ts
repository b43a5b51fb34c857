/**
 * Adds the weighted products of centered columns over rows [from, to) to the upper triangle of `sums`
 * (columns × columns). `values` is rows × columns, row-major.
 */
export function addCovariance(
  values: Float64Array,
  columns: number,
  weights: Float64Array,
  means: Float64Array,
  from: number,
  to: number,
  sums: Float64Array,
): void {
  const centered = new Float64Array(columns);
  for (let row = from; row < to; row++) {
    const start = row * columns;
    for (let j = 0; j < columns; j++) centered[j] = values[start + j]! - means[j]!;
    for (let a = 0; a < columns; a++) {
      const x = weights[row]! * centered[a]!;
      const at = a * columns;
      for (let b = a; b < columns; b++) sums[at + b]! += x * centered[b]!;
    }
  }
}
