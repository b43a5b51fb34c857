/** Rows to search among: a missing cell is 0 in `values` and 0 in `present`. */
export interface ReferenceColumn {
  readonly values: Float64Array;
  /** 1 where there is a value; null when there is one in every row. */
  readonly present: Float64Array | null;
}

const blockRows = 2048;

/**
 * Squared nan-euclidean distances of one row to all reference rows, into `out`: over the columns that both have,
 * scaled up to all columns; NaN where they have none in common. O(rows · columns), in blocks that fit a cache.
 * Dixon (1979), doi:10.1109/TSMC.1979.4310090, as scikit-learn's `nan_euclidean_distances`.
 */
export function nanSquares(
  reference: readonly ReferenceColumn[],
  row: Float64Array,
  out: Float64Array,
  shared: Float64Array,
): void {
  const present = reference.flatMap((column, j) =>
    Number.isNaN(row[j]!) ? [] : [{ ...column, x: row[j]! }],
  );
  const complete = present.filter((column) => column.present === null).length;
  const rows = out.length;
  out.fill(0);
  shared.fill(complete);
  for (let start = 0; start < rows; start += blockRows) {
    const end = Math.min(rows, start + blockRows);
    for (const { values, present: known, x } of present) {
      if (known === null) addSquares(values, x, out, start, end);
      else addKnownSquares(values, known, x, out, shared, start, end);
    }
  }
  for (let i = 0; i < rows; i++) {
    out[i] = shared[i] === 0 ? Number.NaN : (out[i]! * reference.length) / shared[i]!;
  }
}

function addSquares(
  values: Float64Array,
  x: number,
  out: Float64Array,
  start: number,
  end: number,
): void {
  for (let i = start; i < end; i++) {
    const difference = values[i]! - x;
    out[i] = out[i]! + difference * difference;
  }
}

function addKnownSquares(
  values: Float64Array,
  known: Float64Array,
  x: number,
  out: Float64Array,
  shared: Float64Array,
  start: number,
  end: number,
): void {
  for (let i = start; i < end; i++) {
    const difference = values[i]! - x;
    const there = known[i]!;
    out[i] = out[i]! + there * difference * difference;
    shared[i] = shared[i]! + there;
  }
}
