import { counterRandom, streams } from "../../random/counter-random";
import { pickRows, type WeightedRows } from "../points";

/**
 * A lightweight coreset: about `count` rows whose weights make every partition's inertia come out as on all rows,
 * on average. Half of the sample is in proportion to weight, half to weight × squared distance to the mean, so that
 * what lies far out is there. Systematic, so a row that has to be drawn more than once comes once, with its
 * own weight or nearly. Rows stay in order. O(rows · columns).
 * Bachem, Lucic & Krause (2018), doi:10.1145/3219819.3219973.
 */
export function* sampleRows(
  data: WeightedRows,
  count: number,
  seed: number,
): Generator<void, WeightedRows, void> {
  const { rows, columns, values, weights } = data;
  let total = 0;
  for (let row = 0; row < rows; row++) total += weights[row]!;
  const squares = new Float64Array(rows);
  for (let column = 0; column < columns; column++) {
    const own = values.subarray(column * rows, (column + 1) * rows);
    let sum = 0;
    for (let row = 0; row < rows; row++) sum += weights[row]! * own[row]!;
    const mean = sum / total;
    for (let row = 0; row < rows; row++) squares[row]! += (own[row]! - mean) ** 2;
    yield;
  }
  let spread = 0;
  for (let row = 0; row < rows; row++) spread += weights[row]! * squares[row]!;

  const chosen: number[] = [];
  const newWeights: number[] = [];
  let due = counterRandom(seed, streams.kmeans, 0, 0xffff_ffff).uniform();
  let passed = 0;
  for (let row = 0; row < rows; row++) {
    const weight = weights[row]!;
    const far = spread > 0 ? (weight * squares[row]!) / spread : 0;
    const expected = (count / 2) * (weight / total + far);
    passed += expected;
    if (passed <= due) continue;
    const times = Math.ceil(passed - due);
    due += times;
    chosen.push(row);
    newWeights.push((times / expected) * weight);
  }
  yield;
  return { ...pickRows(data, chosen), weights: Float64Array.from(newWeights) };
}
