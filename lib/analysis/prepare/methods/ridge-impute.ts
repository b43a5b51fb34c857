import { CholeskyDecomposition, Matrix, solve } from "ml-matrix";
import { moments } from "../moments";
import { presentOf } from "../order-statistics";

export interface FittedRidge {
  /** Places among the columns given that have no gap and are not constant: those it is predicted from. */
  readonly from: readonly number[];
  readonly means: readonly number[];
  readonly divisors: readonly number[];
  /** Change of the prediction per standard deviation of each of `from`. */
  readonly weights: readonly number[];
  readonly intercept: number;
  /** Smallest and largest value that was seen; a prediction beyond them is drawn back to them. */
  readonly low: number;
  readonly high: number;
  /** Share of the variance of the known cells that the prediction explains, at most 1. */
  readonly explained: number;
}

/**
 * Ridge regression of `target` on the complete, standardized columns among `others`, over the rows where the target is
 * known: minimizes Σ (y − ŷ)² + alpha Σ weights², the intercept free, as scikit-learn's `StandardScaler` and `Ridge`.
 * Null when the target is never known or no other column is complete and varies. O(rows · columns² + columns³).
 * Hoerl & Kennard (1970), doi:10.1080/00401706.1970.10488634.
 */
export function fitRidge(
  target: Float64Array,
  others: readonly Float64Array[],
  alpha: number,
): FittedRidge | null {
  const rows = Uint32Array.from(target.keys()).filter((row) => !Number.isNaN(target[row]!));
  const known = others.map((values) => moments(Float64Array.from(rows, (row) => values[row]!)));
  const from = [...others.keys()].filter(
    (j) => others[j]!.every((value) => !Number.isNaN(value)) && varies(known[j]!),
  );
  if (rows.length === 0 || from.length === 0) return null;
  const means = from.map((j) => known[j]!.mean);
  const divisors = from.map((j) => known[j]!.deviation);
  const { min: low, max: high, mean, deviation } = moments(presentOf(target));
  const unit = deviation > 0 ? deviation : 1;

  const size = from.length;
  const gram = Matrix.zeros(size, size);
  const products = new Float64Array(size);
  const row = new Float64Array(size);
  for (const i of rows) {
    for (let a = 0; a < size; a++) row[a] = (others[from[a]!]![i]! - means[a]!) / divisors[a]!;
    const y = (target[i]! - mean) / unit;
    for (let a = 0; a < size; a++) {
      products[a]! += row[a]! * y;
      for (let b = 0; b <= a; b++) gram.set(a, b, gram.get(a, b) + row[a]! * row[b]!);
    }
  }
  for (let a = 0; a < size; a++) {
    for (let b = 0; b < a; b++) gram.set(b, a, gram.get(a, b));
    gram.set(a, a, gram.get(a, a) + alpha);
  }
  const right = Matrix.columnVector(products);
  const cholesky = new CholeskyDecomposition(gram);
  const solved = cholesky.isPositiveDefinite() ? cholesky.solve(right) : solve(gram, right, true);
  const weights = solved.to1DArray().map((weight) => weight * unit);
  const fitted = { from, means, divisors, weights, intercept: mean, low, high };
  return { ...fitted, explained: explainedShare(target, others, fitted, rows, mean, unit) };
}

/**
 * Fills the missing cells of `target`, within the values that were seen. A gap in a column it is predicted from
 * counts as that column's mean. Returns a new array. O(gaps · columns).
 */
export function applyRidge(
  target: Float64Array,
  others: readonly Float64Array[],
  fitted: FittedRidge,
): Float64Array {
  const { low, high } = fitted;
  return target.map((value, row) =>
    Number.isNaN(value) ? Math.min(high, Math.max(low, predict(others, fitted, row))) : value,
  );
}

type Line = Omit<FittedRidge, "explained">;

function predict(others: readonly Float64Array[], line: Line, row: number): number {
  let sum = line.intercept;
  for (const [a, j] of line.from.entries()) {
    const value = others[j]![row]!;
    if (!Number.isNaN(value))
      sum += line.weights[a]! * ((value - line.means[a]!) / line.divisors[a]!);
  }
  return sum;
}

function explainedShare(
  target: Float64Array,
  others: readonly Float64Array[],
  line: Line,
  rows: Uint32Array,
  mean: number,
  unit: number,
): number {
  let left = 0;
  let all = 0;
  for (const row of rows) {
    left += ((target[row]! - predict(others, line, row)) / unit) ** 2;
    all += ((target[row]! - mean) / unit) ** 2;
  }
  return all > 0 ? 1 - left / all : 1;
}

function varies({ deviation, mean }: { deviation: number; mean: number }): boolean {
  return deviation > 1e-12 * Math.abs(mean);
}
