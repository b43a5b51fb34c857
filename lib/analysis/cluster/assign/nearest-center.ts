import type { Matrix } from "@/lib/schema/matrix";

export interface Nearest {
  /** Per row, the given label, else the nearest center, the first of equally near ones. */
  readonly labels: Int32Array;
  /**
   * Per row, 1 − distance to the own center / distance to the nearest other one, in [0, 1]: 1 on
   * the center and where there is only one, 0 half way to another or nearer to it.
   */
  readonly confidence: Float32Array;
}

const rowsPerBlock = 4096;

/**
 * Labels rows by Euclidean distance, or says how well given labels fit. `centers`: k × columns, row
 * by row. Takes O(rows · columns · k) time.
 */
export function nearestCenter(
  matrix: Matrix,
  centers: Float64Array,
  k: number,
  given?: Int32Array,
): Nearest {
  const labels = given ? given.slice() : new Int32Array(matrix.rows);
  const confidence = new Float32Array(matrix.rows);
  const squares = new Float64Array(rowsPerBlock * k);
  for (let from = 0; from < matrix.rows; from += rowsPerBlock) {
    const to = Math.min(from + rowsPerBlock, matrix.rows);
    squaredDistances(matrix, centers, k, from, to, squares);
    for (let row = from; row < to; row++) {
      const start = (row - from) * k;
      if (!given) labels[row] = nearestOf(squares, start, k);
      confidence[row] = confidenceOf(squares, start, k, labels[row]!);
    }
  }
  return { labels, confidence };
}

function squaredDistances(
  { rows, columns, values }: Matrix,
  centers: Float64Array,
  k: number,
  from: number,
  to: number,
  out: Float64Array,
): void {
  out.fill(0);
  for (let column = 0; column < columns; column++) {
    for (let row = from; row < to; row++) {
      const value = values[column * rows + row]!;
      const start = (row - from) * k;
      for (let cluster = 0; cluster < k; cluster++) {
        const difference = value - centers[cluster * columns + column]!;
        out[start + cluster]! += difference * difference;
      }
    }
  }
}

function nearestOf(squares: Float64Array, start: number, k: number): number {
  let nearest = 0;
  for (let cluster = 1; cluster < k; cluster++) {
    if (squares[start + cluster]! < squares[start + nearest]!) nearest = cluster;
  }
  return nearest;
}

function confidenceOf(squares: Float64Array, start: number, k: number, own: number): number {
  let next = Number.POSITIVE_INFINITY;
  for (let cluster = 0; cluster < k; cluster++) {
    if (cluster !== own) next = Math.min(next, squares[start + cluster]!);
  }
  return next > 0 ? Math.max(0, 1 - Math.sqrt(squares[start + own]! / next)) : 0;
}
