import type { TwinMemory } from "../twin-memory";

/**
 * Gives rows [from, to) the nearest of k centers, the first of equals, compared in float64; returns how many
 * labels changed. What a row that changed weighs goes from its old cluster's `sums` (float64, k × columns) and
 * `sizes` (float64) to its new one's, so both stay the weighted sums of the members when they start as such; a
 * label of −1 means that the row was in none.
 *
 * A row is passed over as long as its `leads` (float32 per row) is greater than the `spent` (float32 per cluster)
 * of its label. What is left in `leads` is `spent` and by how much the second center was farther, at least; so the
 * caller adds to `spent` how far the cluster's center and any other can have come together (rounded up, by a millionth
 * of it at most), and a lead of −1 makes sure that a row is compared. `values`: float32 columns-major, `stride` apart. `weights`: float32. `centers`: float64,
 * k × columns. `labels`: int32. `scratch`: 1040 + (8 + k) · columns float32s. O((to − from) · columns · k) at most.
 * After Hamerly (2010), doi:10.1137/1.9781611972801.12.
 */
export function assignRows(
  { f32, f64, i32 }: TwinMemory,
  values: number,
  stride: number,
  columns: number,
  weights: number,
  from: number,
  to: number,
  centers: number,
  k: number,
  labels: number,
  sums: number,
  sizes: number,
  leads: number,
  spent: number,
  _scratch: number,
): number {
  const value = values >>> 2;
  const first = centers >>> 3;
  const sum = sums >>> 3;
  const size = sizes >>> 3;
  const label = labels >>> 2;
  let changed = 0;
  for (let row = from; row < to; row++) {
    const before = i32[label + row]!;
    const lead = (leads >>> 2) + row;
    if (f32[lead]! > f32[(spent >>> 2) + Math.max(0, before)]!) continue;
    let best = Number.POSITIVE_INFINITY;
    let next = Number.POSITIVE_INFINITY;
    let after = 0;
    let center = first;
    for (let c = 0; c < k; c++) {
      let d = 0;
      let at = value + row;
      for (let j = 0; j < columns; j++) {
        const e = f32[at]! - f64[center++]!;
        d += e * e;
        at += stride;
      }
      if (d < best) {
        next = best;
        best = d;
        after = c;
      } else if (d < next) next = d;
    }
    const gap = Math.sqrt(next) * (1 - 1e-6) - Math.sqrt(best);
    f32[lead] = Math.min(gap, 1e19) + f32[(spent >>> 2) + after]! * (1 - 1e-6);
    if (after === before) continue;
    i32[label + row] = after;
    changed++;
    const weight = f32[(weights >>> 2) + row]!;
    f64[size + after]! += weight;
    if (before >= 0) f64[size + before]! -= weight;
    for (let j = 0; j < columns; j++) {
      const part = weight * f32[value + j * stride + row]!;
      f64[sum + after * columns + j]! += part;
      if (before >= 0) f64[sum + before * columns + j]! -= part;
    }
  }
  return changed;
}
