/** A matrix of which only the cells that are not 0 are kept, row after row. */
export interface SparseRows {
  readonly columns: number;
  /** Where each row starts, and where the last one ends. */
  readonly starts: Uint32Array;
  /** The column of each cell. */
  readonly places: Uint32Array;
  readonly values: Float64Array;
}

/** Each row times each of the axes (axes × columns, row-major): one array per axis. O(cells · axes). */
export function timesAxes(
  { columns, starts, places, values }: SparseRows,
  axes: ArrayLike<number>,
  count: number,
): Float64Array[] {
  const rows = starts.length - 1;
  return Array.from({ length: count }, (_, axis) => {
    const out = new Float64Array(rows);
    for (let row = 0; row < rows; row++) {
      let sum = 0;
      for (let at = starts[row]!; at < starts[row + 1]!; at++) {
        sum += values[at]! * axes[axis * columns + places[at]!]!;
      }
      out[row] = sum;
    }
    return out;
  });
}
