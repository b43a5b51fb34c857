import type { Matrix } from "@/lib/schema/matrix";
import { type DistinctRows, distinctRows } from "../distinct-rows";
import golden from "../golden/density-rows.json";

export type GoldenRows = keyof typeof golden.data;

/** Rows that bench/golden/density.py made. */
export function goldenMatrix(name: string): Matrix {
  const { rows, values } = golden.data[name as GoldenRows];
  return matrixOf(rows, Float32Array.from(values));
}

export function matrixOf(rows: number, values: Float32Array): Matrix {
  return { rows, columns: values.length / rows, values, features: [] };
}

/** Distinct rows, each counted as often as the weights of its rows say. */
export function weightedRows(matrix: Matrix, weights?: readonly number[]): DistinctRows {
  const distinct = distinctRows(matrix);
  if (!weights) return distinct;
  const sums = new Float64Array(distinct.rows);
  weights.forEach((weight, row) => {
    sums[distinct.indexOfRow[row]!]! += weight;
  });
  return { ...distinct, weights: sums };
}

/** Per row of the Matrix instead of per distinct row. */
export function perRow(distinct: DistinctRows, numbers: ArrayLike<number>): number[] {
  return Array.from(distinct.indexOfRow, (i) => numbers[i]!);
}

/** The same rows in another order: row i is the old row `order[i]`. */
export function reordered(matrix: Matrix, order: readonly number[]): Matrix {
  const { rows, columns } = matrix;
  const values = Float32Array.from({ length: rows * columns }, (_, at) => {
    const column = Math.floor(at / rows);
    return matrix.values[column * rows + order[at - column * rows]!]!;
  });
  return matrixOf(rows, values);
}
