export interface Moments {
  readonly min: number;
  readonly max: number;
  readonly mean: number;
  /** Population standard deviation (divided by n), as scikit-learn's StandardScaler has it. */
  readonly deviation: number;
}

/**
 * Of finite values, in two passes. Values so large that their squares would overflow are scaled
 * down first. All NaN when there are none.
 */
export function moments(values: Float64Array): Moments {
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (value < min) min = value;
    if (value > max) max = value;
  }
  const n = values.length;
  if (n === 0) return { min: Number.NaN, max: Number.NaN, mean: Number.NaN, deviation: Number.NaN };
  const largest = Math.max(Math.abs(min), Math.abs(max));
  const unit = largest > 1e100 ? largest : 1;
  let sum = 0;
  for (const value of values) sum += value / unit;
  const mean = sum / n;
  let squares = 0;
  let rest = 0;
  for (const value of values) {
    const difference = value / unit - mean;
    squares += difference * difference;
    rest += difference;
  }
  const variance = Math.max(0, (squares - (rest * rest) / n) / n);
  return { min, max, mean: mean * unit, deviation: Math.sqrt(variance) * unit };
}
