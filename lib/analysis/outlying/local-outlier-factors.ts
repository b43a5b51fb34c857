import type { Neighbors } from "../neighbors/nearest-neighbors";

/** Keeps the density of rows that are all in one place finite, as scikit-learn does. */
const tiny = 1e-10;
const rowsPerStep = 50_000;

/**
 * Local outlier factor of each row from its nearest others: how many times emptier it is around the row than around those. About 1
 * inside of a group however dense that is, more outside of it; above 0. 1 for every row where there are no others. The same as scikit-learn's
 * LocalOutlierFactor. O(rows · neighbors). Breunig, Kriegel, Ng & Sander (2000), doi:10.1145/342009.335388.
 */
export function* localOutlierFactors(
  { count, indices, distances }: Neighbors,
  rows: number,
): Generator<void, Float64Array, void> {
  if (count === 0) return new Float64Array(rows).fill(1);
  const densities = new Float64Array(rows);
  for (let row = 0; row < rows; row++) {
    let reach = 0;
    for (let i = row * count; i < (row + 1) * count; i++) {
      const other = indices[i] as number;
      reach += Math.max(distances[i] as number, distances[(other + 1) * count - 1] as number);
    }
    densities[row] = 1 / (reach / count + tiny);
    if (row % rowsPerStep === rowsPerStep - 1) yield;
  }
  const factors = new Float64Array(rows);
  for (let row = 0; row < rows; row++) {
    let sum = 0;
    for (let i = row * count; i < (row + 1) * count; i++) {
      sum += densities[indices[i] as number] as number;
    }
    factors[row] = sum / count / (densities[row] as number);
    if (row % rowsPerStep === rowsPerStep - 1) yield;
  }
  return factors;
}
