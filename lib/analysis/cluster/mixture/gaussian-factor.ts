/** Multiply-adds between two yields, about. */
const workPerStep = 3_000_000;

/**
 * The inverse of the Cholesky factor of a covariance, so that the squared length of inverse · (row − mean) is
 * the row's Mahalanobis distance. Both are lower triangles, row after row: row j starts at j (j + 1) / 2. Gives Σ ln of the
 * diagonal of the inverse, which is −½ ln det, or NaN, `inverse` then being of no use, where columns
 * determine each other as far as float64 can tell. O(columns³).
 */
export function* invertFactor(
  covariance: Float64Array,
  columns: number,
  inverse: Float64Array,
): Generator<void, number, void> {
  const factor = new Float64Array(covariance.length);
  let work = 0;
  let logDiagonal = 0;
  for (let j = 0, row = 0; j < columns; row += ++j) {
    for (let i = 0, other = 0; i < j; other += ++i) {
      let rest = covariance[row + i]!;
      for (let m = 0; m < i; m++) rest -= factor[row + m]! * factor[other + m]!;
      factor[row + i] = rest / factor[other + i]!;
    }
    const variance = covariance[row + j]!;
    let pivot = variance;
    for (let m = 0; m < j; m++) pivot -= factor[row + m]! ** 2;
    if (!(pivot > 2 * Number.EPSILON * columns * variance)) return Number.NaN;
    const scale = 1 / Math.sqrt(pivot);
    factor[row + j] = Math.sqrt(pivot);
    logDiagonal += Math.log(scale);

    inverse.fill(0, row, row + j);
    for (let i = 0, other = 0; i < j; other += ++i) {
      const share = -factor[row + i]! * scale;
      for (let m = 0; m <= i; m++) inverse[row + m]! += share * inverse[other + m]!;
    }
    inverse[row + j] = scale;
    work += j * j;
    if (work > workPerStep) {
      work = 0;
      yield;
    }
  }
  return logDiagonal;
}
