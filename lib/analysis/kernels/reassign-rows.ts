/**
 * Gives rows [from, to) the nearest of k centers (the first of equals) and returns how many changed.
 * `upper` bounds each row's distance to its own center and `lower` that to any other; where the
 * centers' `drifts` since the last call and their `gaps` (half the distance to the nearest other
 * center) leave no doubt, the row is passed over. A row with `upper` infinite is compared with every
 * center. `values` is rows × columns and `centers` k × columns, row-major. Hamerly (2010),
 * doi:10.1137/1.9781611972801.12.
 */
export function reassignRows(
  values: Float64Array,
  columns: number,
  from: number,
  to: number,
  centers: Float64Array,
  k: number,
  drifts: Float64Array,
  gaps: Float64Array,
  labels: Int32Array,
  upper: Float64Array,
  lower: Float64Array,
): number {
  let fastest = 0;
  for (let c = 1; c < k; c++) if (drifts[c]! > drifts[fastest]!) fastest = c;
  const largest = drifts[fastest]!;
  let second = 0;
  for (let c = 0; c < k; c++) if (c !== fastest && drifts[c]! > second) second = drifts[c]!;

  const blocked = k - (k % 4);
  let changed = 0;
  for (let row = from; row < to; row++) {
    const before = labels[row]!;
    const start = row * columns;
    const end = start + columns;
    if (upper[row]! < Number.POSITIVE_INFINITY) {
      const floor = lower[row]! - (before === fastest ? second : largest);
      lower[row] = floor;
      const certain = Math.max(floor, gaps[before]!);
      let own = upper[row]! + drifts[before]!;
      if (own >= certain) {
        let at = before * columns;
        let d = 0;
        for (let i = start; i < end; i++) {
          const e = values[i]! - centers[at++]!;
          d += e * e;
        }
        own = Math.sqrt(d);
      }
      upper[row] = own;
      if (own < certain) continue;
    }
    let best = Number.POSITIVE_INFINITY;
    let next = Number.POSITIVE_INFINITY;
    let label = 0;
    for (let c = 0; c < blocked; c += 4) {
      let at0 = c * columns;
      let at1 = at0 + columns;
      let at2 = at1 + columns;
      let at3 = at2 + columns;
      let d0 = 0;
      let d1 = 0;
      let d2 = 0;
      let d3 = 0;
      for (let i = start; i < end; i++) {
        const x = values[i]!;
        const e0 = x - centers[at0++]!;
        const e1 = x - centers[at1++]!;
        const e2 = x - centers[at2++]!;
        const e3 = x - centers[at3++]!;
        d0 += e0 * e0;
        d1 += e1 * e1;
        d2 += e2 * e2;
        d3 += e3 * e3;
      }
      if (d0 < best) {
        next = best;
        best = d0;
        label = c;
      } else if (d0 < next) next = d0;
      if (d1 < best) {
        next = best;
        best = d1;
        label = c + 1;
      } else if (d1 < next) next = d1;
      if (d2 < best) {
        next = best;
        best = d2;
        label = c + 2;
      } else if (d2 < next) next = d2;
      if (d3 < best) {
        next = best;
        best = d3;
        label = c + 3;
      } else if (d3 < next) next = d3;
    }
    for (let c = blocked; c < k; c++) {
      let at = c * columns;
      let d = 0;
      for (let i = start; i < end; i++) {
        const e = values[i]! - centers[at++]!;
        d += e * e;
      }
      if (d < best) {
        next = best;
        best = d;
        label = c;
      } else if (d < next) next = d;
    }
    upper[row] = Math.sqrt(best);
    lower[row] = Math.sqrt(next);
    if (before !== label) {
      labels[row] = label;
      changed++;
    }
  }
  return changed;
}
