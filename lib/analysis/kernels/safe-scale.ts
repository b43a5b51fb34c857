const largest = 2 ** 50;
const smallest = 2 ** -50;

/** By what each column is multiplied before it goes into float32 kernels. */
export interface SafeScale {
  /** A power of two, so nothing is rounded. Distances are this many times as long. */
  readonly scale: number;
  /** Per column, `scale`, or 0 for a constant column where `scale` is not 1: it has no part in any distance. */
  readonly ofColumn: Float64Array;
}

/**
 * Keeps squared differences within float32: 1 unless the widest column spans more than 2^50 or less than 2^−50,
 * then what brings its span to between 1 and 2. `values` are columns-major. O(rows · columns).
 */
export function safeScale(values: Float32Array, rows: number, columns: number): SafeScale {
  const spans = new Float64Array(columns);
  for (let column = 0; column < columns; column++) {
    let low = Number.POSITIVE_INFINITY;
    let high = Number.NEGATIVE_INFINITY;
    for (let i = column * rows; i < (column + 1) * rows; i++) {
      const x = values[i]!;
      if (x < low) low = x;
      if (x > high) high = x;
    }
    spans[column] = high > low ? high - low : 0;
  }
  const widest = spans.reduce((a, b) => Math.max(a, b), 0);
  const isSafe = widest === 0 || (widest <= largest && widest >= smallest);
  const scale = isSafe ? 1 : 2 ** -Math.floor(Math.log2(widest));
  return { scale, ofColumn: spans.map((span) => (isSafe || span > 0 ? scale : 0)) };
}
