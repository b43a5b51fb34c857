import { Failure } from "@/lib/schema/failure";
import type { Feature, Matrix } from "@/lib/schema/matrix";
import type { Applied } from "@/lib/schema/prepared";
import type { FittedFeature } from "@/lib/schema/recipe";
import type { Table } from "@/lib/schema/table";
import { categoryCode } from "./category-code";
import { columnNumbers } from "./column-numbers";
import { findColumn } from "./find-column";
import { shiftedLog } from "./fit-number";
import { type Requirement, usableRows } from "./usable-rows";
import { tooLarge, wrongKind } from "./words";

/** A feature before filling: its number (an indicator: 1 or 0), NaN where the cell is missing. */
type Reader = (row: number) => number;

/**
 * The Matrix that fitted features make of a table. A row with a missing cell that cannot be filled
 * is set aside; a category that was not there when fitting is 0 in every indicator of its column.
 * Takes O(rows × features) time.
 */
export function applyFeatures(
  fitted: readonly FittedFeature[],
  table: Table,
): Omit<Applied, "unused"> {
  const readers = fitted.map((feature) => readerOf(feature, table));
  const requirements = new Map<string, Requirement>();
  for (const [i, { fill, column }] of fitted.entries()) {
    if (fill !== null || requirements.has(column)) continue;
    const read = readers[i]!;
    requirements.set(column, { column, isMissing: (row) => Number.isNaN(read(row)) });
  }
  const { tableRows, rowsSetAside } = usableRows(table.rows, [...requirements.values()]);
  const rows = tableRows.length;
  const values = new Float32Array(rows * fitted.length);
  for (const [i, feature] of fitted.entries()) {
    const read = readers[i]!;
    const missing = filled(feature);
    for (let row = 0; row < rows; row++) {
      const cell = read(tableRows[row]!);
      const number = transformed(feature, Number.isNaN(cell) ? missing : cell);
      const value = Math.fround((number - feature.offset) / feature.divisor);
      if (!Number.isFinite(value)) {
        throw new Failure("value-not-finite", tooLarge(feature.column, number));
      }
      values[i * rows + row] = value;
    }
  }
  const matrix: Matrix = { rows, columns: fitted.length, values, features: fitted.map(named) };
  return { table, matrix, tableRows, rowsSetAside };
}

function named(feature: FittedFeature): Feature {
  const { name, column } = feature;
  return feature.kind === "indicator"
    ? { name, column, category: feature.category }
    : { name, column };
}

function filled(feature: FittedFeature): number {
  if (feature.kind === "number") return feature.fill ?? Number.NaN;
  return feature.fill === feature.category ? 1 : 0;
}

function transformed(feature: FittedFeature, value: number): number {
  if (feature.kind === "indicator" || feature.logShift === null) return value;
  return shiftedLog(value, feature.logShift);
}

function readerOf(feature: FittedFeature, table: Table): Reader {
  const column = findColumn(table, feature.column);
  if (feature.kind === "number") {
    const numbers = columnNumbers(column);
    if (numbers) return (row) => numbers[row]!;
    if ("codes" in column && column.codes.every((code) => code < 0)) return () => Number.NaN;
    throw new Failure("option-invalid", wrongKind(column.name, column.kind, "number"));
  }
  const { category } = feature;
  if ("codes" in column) {
    const { codes } = column;
    const wanted = categoryCode(column, category);
    return (row) => (codes[row]! < 0 ? Number.NaN : Number(codes[row] === wanted));
  }
  const { values } = column;
  return (row) =>
    Number.isNaN(values[row]!) ? Number.NaN : Number(String(values[row]) === category);
}
