import type { Matrix } from "@/lib/schema/matrix";

export interface Correlations {
  readonly names: readonly string[];
  /** features × features, row by row. */
  readonly values: readonly number[];
}

/**
 * Pearson's correlation of every two features, in [−1, 1]; NaN with one that is constant.
 * Symmetric, 1 on the diagonal. Takes O(rows · features²) time.
 */
export function correlations({ rows, columns, values, features }: Matrix): Correlations {
  const centered = new Float64Array(values.length);
  for (let column = 0; column < columns; column++) {
    const start = column * rows;
    let sum = 0;
    for (let i = start; i < start + rows; i++) sum += values[i]!;
    const mean = sum / rows;
    for (let i = start; i < start + rows; i++) centered[i] = values[i]! - mean;
  }
  const product = (a: number, b: number) => {
    let sum = 0;
    for (let row = 0; row < rows; row++)
      sum += centered[a * rows + row]! * centered[b * rows + row]!;
    return sum;
  };
  const squares = features.map((_, column) => product(column, column));
  const found = new Array<number>(columns * columns).fill(Number.NaN);
  for (let a = 0; a < columns; a++) {
    if (squares[a]! > 0) found[a * columns + a] = 1;
    for (let b = 0; b < a; b++) {
      const scale = Math.sqrt(squares[a]!) * Math.sqrt(squares[b]!);
      if (scale === 0) continue;
      const value = Math.min(1, Math.max(-1, product(a, b) / scale));
      found[a * columns + b] = value;
      found[b * columns + a] = value;
    }
  }
  return { names: features.map(({ name }) => name), values: found };
}
