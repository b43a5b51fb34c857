const chunk = 512;

/**
 * The `count` rows nearest to each of rows [from, to), itself left out, nearest first (equals by row):
 * their numbers into `neighbors` and squared distances into `distances`, both at
 * `(row - from) * count`. `values` is rows × columns, row-major. O((to − from) · rows · columns).
 */
export function nearestRows(
  values: Float64Array,
  rows: number,
  columns: number,
  from: number,
  to: number,
  count: number,
  neighbors: Uint32Array,
  distances: Float64Array,
): void {
  const squares = new Float64Array(4 * chunk);
  const filled = new Uint32Array(to - from);
  for (let query = from; query < to; query += 4) {
    const queries = Math.min(4, to - query);
    for (let first = 0; first < rows; first += chunk) {
      const last = Math.min(rows, first + chunk);
      fourSquares(values, columns, query, queries, first, last, squares);
      for (let q = 0; q < queries; q++) {
        const row = query + q;
        const start = (row - from) * count;
        let end = start + filled[row - from]!;
        const full = start + count;
        let farthest = end === full ? distances[full - 1]! : Number.POSITIVE_INFINITY;
        for (let other = first; other < last; other++) {
          const d = squares[q * chunk + other - first]!;
          if (d >= farthest || other === row) continue;
          let place = end < full ? end++ : full - 1;
          while (place > start && distances[place - 1]! > d) {
            distances[place] = distances[place - 1]!;
            neighbors[place] = neighbors[place - 1]!;
            place--;
          }
          distances[place] = d;
          neighbors[place] = other;
          if (end === full) farthest = distances[full - 1]!;
        }
        filled[row - from] = end - start;
      }
    }
  }
}

/** Squared distances of up to four rows to rows [first, last), each in its own run of `squares`. */
function fourSquares(
  values: Float64Array,
  columns: number,
  query: number,
  queries: number,
  first: number,
  last: number,
  squares: Float64Array,
): void {
  const start0 = query * columns;
  const start1 = (query + (queries > 1 ? 1 : 0)) * columns;
  const start2 = (query + (queries > 2 ? 2 : 0)) * columns;
  const start3 = (query + (queries > 3 ? 3 : 0)) * columns;
  let at = first * columns;
  for (let i = 0; i < last - first; i++) {
    let d0 = 0;
    let d1 = 0;
    let d2 = 0;
    let d3 = 0;
    for (let j = 0; j < columns; j++) {
      const x = values[at++]!;
      const e0 = x - values[start0 + j]!;
      const e1 = x - values[start1 + j]!;
      const e2 = x - values[start2 + j]!;
      const e3 = x - values[start3 + j]!;
      d0 += e0 * e0;
      d1 += e1 * e1;
      d2 += e2 * e2;
      d3 += e3 * e3;
    }
    squares[i] = d0;
    squares[chunk + i] = d1;
    squares[2 * chunk + i] = d2;
    squares[3 * chunk + i] = d3;
  }
}
