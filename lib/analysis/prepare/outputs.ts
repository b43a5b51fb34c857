import { Failure } from "@/lib/schema/failure";
import type { Matrix } from "@/lib/schema/matrix";
import type { Applied, RowSetAside } from "@/lib/schema/prepared";
import type { LeftOut, Output } from "@/lib/schema/recipe";
import { type Frame, isNumeric, missingIn, type NumericColumn } from "./frame";
import { isNearUnique } from "./near-unique";
import { quantile } from "./order-statistics";
import { leftOut, missingValue, noFeatures, tooClose, tooFewRows, tooLarge } from "./words";

export interface FittedOutputs {
  readonly outputs: readonly Output[];
  readonly leftOut: readonly LeftOut[];
}

/** What the recipe asked for. */
interface Asked {
  /** Columns that are not there. */
  readonly unknown: readonly string[];
  /** Whether numbers were brought to one spread. */
  readonly isStandardized: boolean;
}

/**
 * Learns which columns become the Matrix, and their offsets: the mean of 0 and 1 of a category, 0 for columns that are
 * scaled, else the median, so that float32 keeps the digits that tell most rows apart. Columns that cannot tell
 * rows apart are left out with a reason each; that can bring back rows that only they had set aside. Fails with
 * "too-few-rows" below two rows that miss nothing, "no-features" when no column is left, "too-few-distinct-rows" when different numbers
 * of the table become one in float32. Takes O(rows · columns) time.
 */
export function fitOutputs(frame: Frame, { unknown, isStandardized }: Asked): FittedOutputs {
  const refused: LeftOut[] = unknown.map(leftOut.unknown);
  let kept: NumericColumn[] = [];
  const missing = new Map<string, number>();
  for (const column of frame.columns) {
    if (!column.takesPart) continue;
    const gaps = missingIn(column);
    missing.set(column.name, gaps);
    if (gaps === frame.rows) refused.push(leftOut.allMissing(column.name));
    else if (isNumeric(column)) kept.push(column);
    else if (column.kind === "text") refused.push(leftOut.text(column.name));
    else {
      const distinct = new Set(column.codes).size - Number(gaps > 0);
      const present = frame.rows - gaps;
      if (distinct < 2) refused.push(leftOut.constant(column.name));
      else if (isNearUnique(distinct, present)) {
        refused.push(leftOut.nearUnique(column.name, distinct, present));
      } else refused.push(leftOut.notEncoded(column.name));
    }
  }
  for (;;) {
    const needy = kept.filter(({ name }) => missing.get(name)! > 0);
    const rows = completeRows(frame, needy);
    if (rows.length < 2 && kept.length > 0) {
      throw new Failure("too-few-rows", tooFewRows(rows.length, sourcesOf(needy)));
    }
    const fitted = kept.map((column) => outputOf(column, rows, isStandardized));
    const left = kept.filter((_, i) => fitted[i] === null);
    if (left.length === 0) {
      if (kept.length === 0) throw new Failure("no-features", noFeatures(refused));
      return { outputs: fitted.flatMap((one) => one ?? []), leftOut: refused };
    }
    refused.push(...left.map(({ name }) => leftOut.constant(name)));
    kept = kept.filter((_, i) => fitted[i] !== null);
  }
}

/**
 * The Matrix of the columns that were chosen when fitting. Rows with a missing cell in one of them are set
 * aside. Takes O(rows · columns) time.
 */
export function toMatrix(
  frame: Frame,
  outputs: readonly Output[],
): Pick<Applied, "matrix" | "tableRows" | "rowsSetAside"> {
  const byName = new Map(frame.columns.map((column) => [column.name, column]));
  const columns = outputs.map(({ name }) => {
    const column = byName.get(name);
    if (column && isNumeric(column)) return column;
    throw new Error(`The recipe did not make the column "${name}".`);
  });
  const used = completeRows(frame, columns);
  const rows = used.length;
  const values = new Float32Array(rows * outputs.length);
  for (const [i, { offset, weight, column: name }] of outputs.entries()) {
    const cells = columns[i]!.values;
    const start = i * rows;
    for (let row = 0; row < rows; row++) {
      const cell = cells[used[row]!]!;
      const value = Math.fround((cell - offset) * weight);
      if (!Number.isFinite(value)) throw new Failure("value-not-finite", tooLarge(name, cell));
      values[start + row] = value;
    }
  }
  const features = outputs.map(({ name, column, sources, category }) => ({
    name,
    column,
    ...(sources ? { sources } : {}),
    ...(category === undefined ? {} : { category }),
  }));
  const matrix: Matrix = { rows, columns: outputs.length, values, features };
  if (rows === frame.rows) {
    return { matrix, tableRows: frame.tableRows, rowsSetAside: frame.rowsSetAside };
  }
  const rowsSetAside = [...frame.rowsSetAside, ...incompleteRows(frame, columns)];
  return {
    matrix,
    tableRows: used.map((row) => frame.tableRows[row]!),
    rowsSetAside: rowsSetAside.sort((a, b) => a.row - b.row),
  };
}

function completeRows(frame: Frame, columns: readonly NumericColumn[]): Uint32Array {
  const isMissing = new Uint8Array(frame.rows);
  for (const { values } of columns) {
    for (let row = 0; row < frame.rows; row++) if (Number.isNaN(values[row]!)) isMissing[row] = 1;
  }
  const found = new Uint32Array(frame.rows);
  let rows = 0;
  for (let row = 0; row < frame.rows; row++) if (!isMissing[row]) found[rows++] = row;
  return found.subarray(0, rows);
}

/** Each with the first column that it misses. */
function incompleteRows(frame: Frame, columns: readonly NumericColumn[]): RowSetAside[] {
  const first = new Int32Array(frame.rows).fill(-1);
  for (const [i, { values }] of columns.entries()) {
    for (let row = 0; row < frame.rows; row++) {
      if (first[row]! < 0 && Number.isNaN(values[row]!)) first[row] = i;
    }
  }
  const reasons = columns.map((column) => missingValue(originOf(column)));
  const found: RowSetAside[] = [];
  for (let row = 0; row < frame.rows; row++) {
    if (first[row]! < 0) continue;
    found.push({ row: frame.tableRows[row]!, reason: reasons[first[row]!]! });
  }
  return found;
}

function originOf({ name, sources }: NumericColumn): string {
  return sources.length === 1 ? sources[0]! : name;
}

function sourcesOf(columns: readonly NumericColumn[]): string[] {
  return [...new Set(columns.map(originOf))];
}

/** A step made it: what little it differs by may be rounding. */
function isMade({ name, sources }: NumericColumn): boolean {
  return sources.length !== 1 || sources[0] !== name;
}

/** null for a column that is the same in all rows. */
function outputOf(
  column: NumericColumn,
  rows: Uint32Array,
  isStandardized: boolean,
): Output | null {
  const { name, sources, values, category, isScaled, weight } = column;
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  let sum = 0;
  for (let i = 0; i < rows.length; i++) {
    const value = values[rows[i]!]!;
    if (value < min) min = value;
    if (value > max) max = value;
    sum += value;
  }
  if (!(max > min)) return null;
  const offset =
    category !== undefined
      ? sum / rows.length
      : isScaled
        ? 0
        : quantile(
            Float64Array.from(rows, (row) => values[row]!),
            0.5,
          ) + 0;
  if (weight > 0 && Math.fround(min - offset) === Math.fround(max - offset)) {
    if (isMade(column)) return null;
    throw new Failure("too-few-distinct-rows", tooClose(name, isStandardized));
  }
  return {
    name,
    column: originOf(column),
    ...(sources.length > 1 ? { sources: [...sources] } : {}),
    ...(category === undefined ? {} : { category }),
    offset,
    weight,
  };
}
