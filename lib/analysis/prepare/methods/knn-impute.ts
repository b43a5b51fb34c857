import type { Steps } from "@/lib/schema/progress";
import { moments } from "../moments";
import { presentOf } from "../order-statistics";
import { chooseRows } from "./choose-rows";
import { nanSquares, type ReferenceColumn } from "./knn-distances";
import { averageNearest, findNearest, roomForNearest } from "./nearest-rows";

export interface KnnOptions {
  readonly neighbors: number;
  readonly weights: "uniform" | "distance";
  /** Divide each column by its standard deviation before measuring, so that no unit outweighs the others. */
  readonly scaled: boolean;
  readonly seed: number;
}

export interface FittedKnn {
  readonly neighbors: number;
  readonly weights: "uniform" | "distance";
  /** What differences in each column are divided by. */
  readonly divisors: readonly number[];
  /** Column by column the rows that neighbors are looked for among; null is missing. */
  readonly reference: readonly (readonly (number | null)[])[];
  /** Rows there were; more than `reference` holds when it is a sample. */
  readonly rows: number;
}

/** Cells a fitted imputer keeps: 20,000 rows of 10 columns, and never more rows than that. */
const mostReferenceCells = 200_000;
export const mostReferenceRows = 20_000;

/** Rows that neighbors are searched among: all, or above the limits a sample. */
export function referenceRows(rows: number, columns: number): number {
  return Math.min(rows, mostReferenceRows, Math.floor(mostReferenceCells / Math.max(1, columns)));
}

/**
 * Remembers the rows that missing cells are filled from. Up to 20,000 rows and 200,000 cells that is every row; beyond,
 * a sample drawn by the seed. Cells may be missing (NaN). O(rows · columns).
 */
export function fitKnn(
  columns: readonly Float64Array[],
  { neighbors, weights, scaled, seed }: KnnOptions,
): FittedKnn {
  const rows = columns[0]?.length ?? 0;
  const chosen = chooseRows(rows, referenceRows(rows, columns.length), seed);
  const found = columns.map((values) => moments(presentOf(values)));
  const largest = found.reduce(
    (most, { min, max }) => Math.max(most, Math.abs(min) || 0, Math.abs(max) || 0),
    0,
  );
  const unit = largest > 1e100 ? largest : 1;
  const divisors = found.map(({ deviation }) => {
    if (!scaled) return unit;
    return deviation > 0 ? deviation : unit;
  });
  const reference = columns.map((values) =>
    Array.from(chosen, (row) => (Number.isNaN(values[row]!) ? null : values[row]!)),
  );
  return { neighbors, weights, divisors, reference, rows };
}

/**
 * Fills each missing cell with the mean of that column over the nearest rows that have it, by nan-euclidean distance;
 * with `distance`, nearer rows count more (1 / distance; rows at distance 0 alone where there are some). Of rows as near the first counts.
 * A row that shares no column with any of them takes the column's mean; a column of which no row is known stays missing.
 * O(rows with gaps · reference rows · columns); scikit-learn's `KNNImputer`.
 * Troyanskaya et al. (2001), doi:10.1093/bioinformatics/17.6.520.
 */
export function* applyKnn(
  columns: readonly Float64Array[],
  fitted: FittedKnn,
): Steps<Float64Array[], never> {
  const { divisors, neighbors, weights } = fitted;
  const rows = columns[0]?.length ?? 0;
  yield { stage: "similar rows", done: 0, total: rows };
  const reference = fitted.reference.map((values, j) => referenceColumn(values, divisors[j]!));
  const size = fitted.reference[0]?.length ?? 0;
  const known = fitted.reference.map((values) => values.filter((value) => value !== null));
  const means = known.map((values) => moments(Float64Array.from(values)).mean);
  const filled = columns.map((values) => values.slice());
  const squares = new Float64Array(size);
  const shared = new Float64Array(size);
  const row = new Float64Array(columns.length);
  const nearest = roomForNearest(neighbors);
  const perPause = Math.max(1, Math.floor(1_000_000 / Math.max(1, size * columns.length)));
  let searched = 0;
  for (let i = 0; i < rows; i++) {
    if (columns.every((values) => !Number.isNaN(values[i]!))) continue;
    for (let j = 0; j < columns.length; j++) row[j] = columns[j]![i]! / divisors[j]!;
    nanSquares(reference, row, squares, shared);
    for (let j = 0; j < columns.length; j++) {
      if (!Number.isNaN(row[j]!)) continue;
      findNearest(nearest, squares, reference[j]!.present);
      const value = averageNearest(nearest, fitted.reference[j]!, weights);
      filled[j]![i] = Number.isNaN(value) ? means[j]! : value;
    }
    if (++searched % perPause === 0) yield { stage: "similar rows", done: i, total: rows };
  }
  return filled;
}

function referenceColumn(values: readonly (number | null)[], divisor: number): ReferenceColumn {
  const isComplete = values.every((value) => value !== null);
  return {
    values: Float64Array.from(values, (value) => (value ?? 0) / divisor),
    present: isComplete ? null : Float64Array.from(values, (value) => (value === null ? 0 : 1)),
  };
}
