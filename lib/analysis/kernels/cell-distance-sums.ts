/**
 * For rows [from, to): the weighted sum of Euclidean distances to the rows of each cell, into
 * `out[(row - from) * cells + cell]`. Rows (`values`, rows × columns, row-major) are sorted so that
 * cell c is the run [cellStarts[c], cellStarts[c + 1]). `queries` are the rows asked about, in the
 * same layout; they may be `values` itself. Four queries at a time.
 */
export function cellDistanceSums(
  queries: Float64Array,
  from: number,
  to: number,
  values: Float64Array,
  columns: number,
  weights: Float64Array,
  cellStarts: Uint32Array,
  out: Float64Array,
): void {
  const cells = cellStarts.length - 1;
  let query = from;
  for (; query + 4 <= to; query += 4) {
    const start0 = query * columns;
    const start1 = start0 + columns;
    const start2 = start1 + columns;
    const start3 = start2 + columns;
    const target = (query - from) * cells;
    for (let cell = 0; cell < cells; cell++) {
      const end = cellStarts[cell + 1]!;
      let sum0 = 0;
      let sum1 = 0;
      let sum2 = 0;
      let sum3 = 0;
      let at = cellStarts[cell]! * columns;
      for (let row = cellStarts[cell]!; row < end; row++) {
        let d0 = 0;
        let d1 = 0;
        let d2 = 0;
        let d3 = 0;
        for (let j = 0; j < columns; j++) {
          const x = values[at++]!;
          const e0 = x - queries[start0 + j]!;
          const e1 = x - queries[start1 + j]!;
          const e2 = x - queries[start2 + j]!;
          const e3 = x - queries[start3 + j]!;
          d0 += e0 * e0;
          d1 += e1 * e1;
          d2 += e2 * e2;
          d3 += e3 * e3;
        }
        const weight = weights[row]!;
        sum0 += weight * Math.sqrt(d0);
        sum1 += weight * Math.sqrt(d1);
        sum2 += weight * Math.sqrt(d2);
        sum3 += weight * Math.sqrt(d3);
      }
      out[target + cell] = sum0;
      out[target + cells + cell] = sum1;
      out[target + 2 * cells + cell] = sum2;
      out[target + 3 * cells + cell] = sum3;
    }
  }
  for (; query < to; query++) {
    const start = query * columns;
    for (let cell = 0; cell < cells; cell++) {
      const end = cellStarts[cell + 1]!;
      let sum = 0;
      let at = cellStarts[cell]! * columns;
      for (let row = cellStarts[cell]!; row < end; row++) {
        let d = 0;
        for (let j = 0; j < columns; j++) {
          const e = values[at++]! - queries[start + j]!;
          d += e * e;
        }
        sum += weights[row]! * Math.sqrt(d);
      }
      out[(query - from) * cells + cell] = sum;
    }
  }
}
