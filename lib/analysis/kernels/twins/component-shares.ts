import type { TwinMemory } from "../twin-memory";

/**
 * Turns the log densities of `rows` rows under k components (float64 at `shares`, component c from c · line on)
 * into each component's share of the row times the row's weight, in place; a component more than `reach` below
 * the row's best (float64 at `best`) has none. Shares of rows from `rows` up to the next multiple of 8, for which there
 * is room, become 0. Gives the weighted sum of the rows' log densities under the whole mixture.
 * `weights`: float64 per row. O(rows · k).
 */
export function componentShares(
  { f64 }: TwinMemory,
  shares: number,
  line: number,
  k: number,
  rows: number,
  best: number,
  weights: number,
  reach: number,
): number {
  const first = shares >>> 3;
  let total = 0;
  for (let row = 0; row < rows; row++) {
    const highest = f64[(best >>> 3) + row]!;
    const weight = f64[(weights >>> 3) + row]!;
    let sum = 0;
    for (let at = first + row; at < first + row + k * line; at += line) {
      const below = f64[at]! - highest;
      f64[at] = below >= -reach ? Math.exp(below) : 0;
      sum += f64[at]!;
    }
    for (let at = first + row; at < first + row + k * line; at += line) {
      f64[at] = (f64[at]! * weight) / sum;
    }
    total += weight * (highest + Math.log(sum));
  }
  for (let row = rows; row % 8 !== 0; row++) {
    for (let c = 0; c < k; c++) f64[first + c * line + row] = 0;
  }
  return total;
}
