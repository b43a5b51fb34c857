/** Rows of numbers as they travel to a task: float32, columns-major, as in a Matrix; `weights` counts how many rows each stands for. */
export interface WeightedRows {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float32Array;
  readonly weights: Float64Array;
}

/** The same inside a task: float64, row-major. */
export interface Points {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float64Array;
  readonly weights: Float64Array;
}

/** Row-major float64 copy. O(rows · columns). */
export function toPoints(data: WeightedRows): Points {
  const { rows, columns, values, weights } = data;
  return { rows, columns, weights, values: toRowMajor(values, rows, columns) };
}

/** Columns-major float32 to row-major float64. */
export function toRowMajor(values: Float32Array, rows: number, columns: number): Float64Array {
  const out = new Float64Array(rows * columns);
  for (let column = 0; column < columns; column++) {
    const start = column * rows;
    for (let row = 0, at = column; row < rows; row++, at += columns) out[at] = values[start + row]!;
  }
  return out;
}

/** The chosen rows, in the order they are given. */
export function pickRows(data: WeightedRows, chosen: ArrayLike<number>): WeightedRows {
  const { rows, columns, values, weights } = data;
  const picked = new Float32Array(chosen.length * columns);
  for (let column = 0, at = 0; column < columns; column++) {
    for (let i = 0; i < chosen.length; i++) picked[at++] = values[column * rows + chosen[i]!]!;
  }
  return {
    rows: chosen.length,
    columns,
    values: picked,
    weights: Float64Array.from(chosen, (row) => weights[row]!),
  };
}

/** New numbers where the given ones are: in shared memory or not. */
export function sameKind(like: Float32Array, length: number): Float32Array {
  return like.buffer instanceof ArrayBuffer
    ? new Float32Array(length)
    : new Float32Array(new SharedArrayBuffer(length * 4));
}
