/** Values laid on 0 to 1, from the smallest to the largest; missing ones stay missing, 0 where all are the same. O(rows). */
export function laidOnOne(values: Float64Array): Float64Array {
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (value < min) min = value;
    if (value > max) max = value;
  }
  // Halved, so that the range of the largest numbers does not overflow.
  const range = max / 2 - min / 2;
  return values.map((value) => {
    if (Number.isNaN(value)) return value;
    return range > 0 ? (value / 2 - min / 2) / range : 0;
  });
}
