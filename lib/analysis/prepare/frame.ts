import type { ColumnMeaning } from "@/lib/schema/meaning";
import type { RowSetAside } from "@/lib/schema/prepared";
import type { Column, ColumnKind, ColumnRole, Table } from "@/lib/schema/table";
import { dayMs } from "./day";

interface FrameColumnBase {
  /** Unique in the frame. */
  readonly name: string;
  readonly role: ColumnRole;
  /** What its values stand for. */
  readonly meaning?: ColumnMeaning | undefined;
  /** The columns of the table it is made of. */
  readonly sources: readonly string[];
  /** Whether it is to become a column of the Matrix; one of categories or text cannot. */
  readonly takesPart: boolean;
  /** How much it counts; columns made of it inherit it. */
  readonly weight: number;
}

/** One number per row of the frame, NaN where missing, never infinite. Dates: days since 1970-01-01, the time of day as their fraction. */
export interface NumericColumn extends FrameColumnBase {
  readonly kind: "number" | "date";
  readonly values: Float64Array;
  /** It has the scale on which it is compared; a scale step without columns leaves it alone. */
  readonly isScaled: boolean;
  /** It is 1 for rows of this category, else 0. */
  readonly category?: string;
}

/** One code per row of the frame: `values[codes[row]]`, −1 where missing. A boolean has the values "false" and "true". */
export interface CodedFrameColumn extends FrameColumnBase {
  readonly kind: "category" | "boolean" | "text";
  readonly codes: Int32Array;
  readonly values: readonly string[];
}

export type FrameColumn = NumericColumn | CodedFrameColumn;

/**
 * What a recipe works on: the table that segments are about, the rows of it that are still used, and its
 * columns as the steps so far left them. Steps never write into a frame: they make a new one that shares the
 * columns they did not touch.
 */
export interface Frame {
  readonly rows: number;
  /** Per row of the frame, its row of the table; ascending. */
  readonly tableRows: Uint32Array;
  /** With `tableRows`, every row of the table exactly once. */
  readonly rowsSetAside: readonly RowSetAside[];
  /** In the order in which they will stand in the Matrix. */
  readonly columns: readonly FrameColumn[];
}

/** All rows of a table, the columns with the role of a feature taking part. Copies dates only. */
export function frameOf(table: Table): Frame {
  const tableRows = new Uint32Array(table.rows);
  for (let row = 0; row < tableRows.length; row++) tableRows[row] = row;
  return {
    rows: table.rows,
    tableRows,
    rowsSetAside: [],
    columns: table.columns.map(frameColumn),
  };
}

function frameColumn(column: Column): FrameColumn {
  const { name, role, kind } = column;
  const takesPart = role === "feature";
  const meaning = column.meaning?.meaning;
  const base = { name, role, meaning, sources: [name], takesPart, weight: 1 };
  if ("codes" in column) {
    return { ...base, kind: column.kind, codes: column.codes, values: column.values };
  }
  const values = kind === "date" ? column.values.map((ms) => ms / dayMs) : column.values;
  return { ...base, kind: column.kind, values, isScaled: false };
}

export function isNumeric(column: FrameColumn): column is NumericColumn {
  return "isScaled" in column;
}

export function isCoded(column: FrameColumn): column is CodedFrameColumn {
  return "codes" in column;
}

/** Every step asks; cells are never written over, so they are counted once. */
const counted = new WeakMap<object, number>();

/** Missing cells of a column. Takes O(rows) time when first asked. */
export function missingIn(column: FrameColumn): number {
  const cells = isNumeric(column) ? column.values : column.codes;
  const known = counted.get(cells);
  if (known !== undefined) return known;
  let missing = 0;
  if (isNumeric(column)) {
    for (let i = 0; i < cells.length; i++) if (Number.isNaN(cells[i]!)) missing++;
  } else {
    for (let i = 0; i < cells.length; i++) if (cells[i]! < 0) missing++;
  }
  counted.set(cells, missing);
  return missing;
}

/** Frames are never written into, so names are looked up in one map for each. */
const byNames = new WeakMap<Frame, ReadonlyMap<string, FrameColumn>>();

/** The column of that name. */
export function columnOf(frame: Frame, name: string): FrameColumn | undefined {
  let byName = byNames.get(frame);
  if (!byName) {
    byName = new Map(frame.columns.map((column) => [column.name, column]));
    byNames.set(frame, byName);
  }
  return byName.get(name);
}

/**
 * The columns a step works on: those that are named, or all that take part, as far as they are of one of
 * `kinds`. Names that are not there are passed over; `absent` tells them.
 */
export function pickColumns(
  frame: Frame,
  names: readonly string[] | null,
  kinds: readonly ColumnKind[],
): FrameColumn[] {
  const named = names && new Set(names);
  return frame.columns.filter(
    (column) => kinds.includes(column.kind) && (named ? named.has(column.name) : column.takesPart),
  );
}

export function pickNumbers(
  frame: Frame,
  names: readonly string[] | null,
  kinds: readonly ("number" | "date")[] = ["number"],
): NumericColumn[] {
  return pickColumns(frame, names, kinds).filter(isNumeric);
}

export function pickCategories(
  frame: Frame,
  names: readonly string[] | null,
  kinds: readonly ("category" | "boolean" | "text")[] = ["category", "boolean"],
): CodedFrameColumn[] {
  return pickColumns(frame, names, kinds).filter(isCoded);
}

/** The frame with each column replaced by what is made of it: another, several in its place, or none. */
export function replaceColumns(
  frame: Frame,
  replace: (column: FrameColumn) => FrameColumn | readonly FrameColumn[],
): Frame {
  return { ...frame, columns: frame.columns.flatMap((column) => replace(column)) };
}

/** A numeric column in the place of another, made of it value by value. */
export function withValues(column: NumericColumn, values: Float64Array): NumericColumn {
  return { ...column, kind: "number", values };
}

/** A name that no column of the frame has, nor one of `taken`: as wished, else with a number behind it. */
export function freeName(frame: Frame, wished: string, taken: ReadonlySet<string>): string {
  const isTaken = (name: string) => taken.has(name) || columnOf(frame, name) !== undefined;
  let name = wished;
  for (let i = 2; isTaken(name); i++) name = `${wished} (${i})`;
  return name;
}

/**
 * The frame without the rows for which `keeps` is false; they are set aside with the reason.
 * Copies every column, unless all rows stay. Takes O(rows · columns) time.
 */
export function keepRows(
  frame: Frame,
  keeps: (row: number) => boolean,
  reason: string | ((row: number) => string),
): Frame {
  const kept = new Uint32Array(frame.rows);
  const set: RowSetAside[] = [];
  let rows = 0;
  for (let row = 0; row < frame.rows; row++) {
    if (keeps(row)) kept[rows++] = row;
    else {
      const because = typeof reason === "string" ? reason : reason(row);
      set.push({ row: frame.tableRows[row]!, reason: because });
    }
  }
  if (rows === frame.rows) return frame;
  const at = kept.subarray(0, rows);
  return {
    rows,
    tableRows: at.map((row) => frame.tableRows[row]!),
    rowsSetAside: [...frame.rowsSetAside, ...set].sort((a, b) => a.row - b.row),
    columns: frame.columns.map((column) => takeRows(column, at)),
  };
}

function takeRows(column: FrameColumn, rows: Uint32Array): FrameColumn {
  if (isCoded(column)) {
    const codes = new Int32Array(rows.length);
    for (let i = 0; i < rows.length; i++) codes[i] = column.codes[rows[i]!]!;
    return { ...column, codes };
  }
  const values = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) values[i] = column.values[rows[i]!]!;
  return { ...column, values };
}
