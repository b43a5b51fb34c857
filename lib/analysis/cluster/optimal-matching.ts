/**
 * For each of `rows` the column it is matched with, or −1, so that the sum of `gains` (rows × columns,
 * row-major, ≥ 0) is largest and no column is used twice. Pairs that gain nothing stay unmatched.
 * O(n³) for n = max(rows, columns). Kuhn (1955), doi:10.1002/nav.3800020109.
 */
export function optimalMatching(gains: Float64Array, rows: number, columns: number): Int32Array {
  const n = Math.max(rows, columns);
  const cost = (row: number, column: number): number =>
    row <= rows && column <= columns ? -gains[(row - 1) * columns + column - 1]! : 0;
  const rowPrice = new Float64Array(n + 1);
  const columnPrice = new Float64Array(n + 1);
  const rowOfColumn = new Int32Array(n + 1);
  const before = new Int32Array(n + 1);

  for (let row = 1; row <= n; row++) {
    rowOfColumn[0] = row;
    const slack = new Float64Array(n + 1).fill(Number.POSITIVE_INFINITY);
    const seen = new Uint8Array(n + 1);
    let column = 0;
    while (rowOfColumn[column] !== 0) {
      seen[column] = 1;
      const current = rowOfColumn[column]!;
      let delta = Number.POSITIVE_INFINITY;
      let next = 0;
      for (let j = 1; j <= n; j++) {
        if (seen[j]) continue;
        const reduced = cost(current, j) - rowPrice[current]! - columnPrice[j]!;
        if (reduced < slack[j]!) {
          slack[j] = reduced;
          before[j] = column;
        }
        if (slack[j]! < delta) {
          delta = slack[j]!;
          next = j;
        }
      }
      for (let j = 0; j <= n; j++) {
        if (seen[j]) {
          rowPrice[rowOfColumn[j]!]! += delta;
          columnPrice[j]! -= delta;
        } else slack[j]! -= delta;
      }
      column = next;
    }
    while (column !== 0) {
      rowOfColumn[column] = rowOfColumn[before[column]!]!;
      column = before[column]!;
    }
  }
  const matched = new Int32Array(rows).fill(-1);
  for (let column = 1; column <= columns; column++) {
    const row = rowOfColumn[column]! - 1;
    if (row < rows && gains[row * columns + column - 1]! > 0) matched[row] = column - 1;
  }
  return matched;
}
