/**
 * Standard deviation with n − 1 of what is not missing within [from, to), ≥ 0; NaN with fewer than two
 * values. Two passes, O(to − from) time.
 */
export function sampleDeviation(values: Float64Array, from: number, to: number): number {
  let count = 0;
  let sum = 0;
  for (let i = from; i < to; i++) {
    if (Number.isNaN(values[i]!)) continue;
    count++;
    sum += values[i]!;
  }
  if (count < 2) return Number.NaN;
  const mean = sum / count;
  let squares = 0;
  for (let i = from; i < to; i++) {
    if (!Number.isNaN(values[i]!)) squares += (values[i]! - mean) ** 2;
  }
  return Math.sqrt(squares / (count - 1));
}
