/**
 * Pearson's correlation of pairs, in [−1, 1]; NaN when a side does not vary or there are fewer than two. O(n) time.
 */
export function pearson(left: Float64Array, right: Float64Array): number {
  const { length } = left;
  let leftMean = 0;
  let rightMean = 0;
  for (let i = 0; i < length; i++) {
    leftMean += left[i]!;
    rightMean += right[i]!;
  }
  leftMean /= length;
  rightMean /= length;
  let both = 0;
  let leftSquares = 0;
  let rightSquares = 0;
  for (let i = 0; i < length; i++) {
    const a = left[i]! - leftMean;
    const b = right[i]! - rightMean;
    both += a * b;
    leftSquares += a * a;
    rightSquares += b * b;
  }
  const spread = Math.sqrt(leftSquares) * Math.sqrt(rightSquares);
  return spread > 0 && Number.isFinite(spread) ? clamp(both / spread, -1) : Number.NaN;
}

/**
 * Ranks from 1, ties sharing the average of theirs, of the rows that `isIn`; `order` lists all rows by
 * ascending value. Ranks of other rows are 0. O(n) time.
 */
export function averageRanks(
  values: Float64Array,
  order: Uint32Array,
  isIn: Uint8Array,
): Float64Array {
  const ranks = new Float64Array(values.length);
  const rows = order.filter((row) => isIn[row] === 1);
  for (let start = 0; start < rows.length; ) {
    let end = start + 1;
    while (end < rows.length && values[rows[end]!] === values[rows[start]!]) end++;
    const rank = (start + end + 1) / 2;
    for (let i = start; i < end; i++) ranks[rows[i]!] = rank;
    start = end;
  }
  return ranks;
}

/**
 * Bias-corrected Cramér's V of two codings of the same rows, in [0, 1]: 0 for independence, also when a side
 * has one value; rows with a negative code are left out. Bergsma (2013), doi:10.1016/j.jkss.2012.10.002. O(n + cells) time.
 */
export function cramersV(
  left: Int32Array,
  right: Int32Array,
  leftSize: number,
  rightSize: number,
): number {
  const cells = new Float64Array(leftSize * rightSize);
  let n = 0;
  for (let i = 0; i < left.length; i++) {
    if (left[i]! < 0 || right[i]! < 0) continue;
    cells[left[i]! * rightSize + right[i]!]!++;
    n++;
  }
  const rowSums = new Float64Array(leftSize);
  const columnSums = new Float64Array(rightSize);
  cells.forEach((count, at) => {
    rowSums[Math.floor(at / rightSize)]! += count;
    columnSums[at % rightSize]! += count;
  });
  const r = rowSums.filter((sum) => sum > 0).length;
  const k = columnSums.filter((sum) => sum > 0).length;
  if (n < 2 || r < 2 || k < 2) return 0;
  let sum = 0;
  cells.forEach((count, at) => {
    if (count > 0)
      sum += (count * count) / (rowSums[Math.floor(at / rightSize)]! * columnSums[at % rightSize]!);
  });
  const phi = Math.max(0, sum - 1 - ((k - 1) * (r - 1)) / (n - 1));
  const fewest = Math.min(k - (k - 1) ** 2 / (n - 1), r - (r - 1) ** 2 / (n - 1)) - 1;
  return fewest > 0 ? clamp(Math.sqrt(phi / fewest), 0) : 0;
}

/**
 * Correlation ratio η of numbers by category, in [0, 1]: the root of the share of their variance that lies
 * between categories. NaN when the numbers do not vary; rows without a number or with a negative code are
 * left out. Pearson (1905). O(n) time.
 */
export function correlationRatio(codes: Int32Array, size: number, values: Float64Array): number {
  const sums = new Float64Array(size);
  const counts = new Uint32Array(size);
  let total = 0;
  let n = 0;
  for (let i = 0; i < codes.length; i++) {
    if (codes[i]! < 0 || Number.isNaN(values[i]!)) continue;
    sums[codes[i]!]! += values[i]!;
    counts[codes[i]!]!++;
    total += values[i]!;
    n++;
  }
  if (n < 2) return Number.NaN;
  const mean = total / n;
  let between = 0;
  for (let code = 0; code < size; code++) {
    if (counts[code]! > 0) between += counts[code]! * (sums[code]! / counts[code]! - mean) ** 2;
  }
  let all = 0;
  for (let i = 0; i < codes.length; i++) {
    if (codes[i]! >= 0 && !Number.isNaN(values[i]!)) all += (values[i]! - mean) ** 2;
  }
  return all > 0 && Number.isFinite(all) ? clamp(Math.sqrt(between / all), 0) : Number.NaN;
}

function clamp(value: number, least: number): number {
  return Math.max(least, Math.min(1, value));
}
