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
  for (let row = from; row < to; row++) {
    const start = row * columns;
    const end = start + columns;
    const first = (row - from) * count;
    const last = first + count - 1;
    let farthest = Number.POSITIVE_INFINITY;
    let filled = first;
    let at = 0;
    for (let other = 0; other < rows; other++) {
      let d = 0;
      for (let i = start; i < end; i++) {
        const e = values[i]! - values[at++]!;
        d += e * e;
      }
      if (d >= farthest || other === row) continue;
      let place = filled <= last ? filled++ : last;
      while (place > first && distances[place - 1]! > d) {
        distances[place] = distances[place - 1]!;
        neighbors[place] = neighbors[place - 1]!;
        place--;
      }
      distances[place] = d;
      neighbors[place] = other;
      if (filled > last) farthest = distances[last]!;
    }
  }
}
