import type { RawColumn } from "@/lib/schema/table";
import { nameColumns } from "../name-columns";
import { type ByteDictionary, createByteDictionary } from "./byte-dictionary";
import { packedColumn } from "./raw-column";

/** Columns for records whose cells come by name, in any order, some missing; columns are opened as they turn up. */
export interface GrowingColumns {
  /** Begins a row that starts on the given line. */
  start(line: number): void;
  /** Opens a column and gives its number. */
  open(header: string): number;
  /** Puts a cell into the row that was begun last; the last text for a cell counts. */
  set(column: number, text: string): void;
  rows(): number;
  columns(): number;
  /** The columns, but those named by number. */
  finish(without?: ReadonlySet<number>): {
    readonly rows: number;
    readonly columns: readonly RawColumn[];
    readonly lines: Uint32Array;
  };
}

interface Growing {
  readonly header: string;
  readonly dictionary: ByteDictionary;
  codes: Uint32Array<ArrayBuffer>;
  /** Rows that have a code. */
  filled: number;
}

const firstCapacity = 64;

/** Cells that are never set are empty text. Constant time a cell on average; four bytes a cell and the distinct texts. */
export function growColumns(): GrowingColumns {
  const growing: Growing[] = [];
  let lines = new Uint32Array(firstCapacity);
  let rows = 0;

  const fillTo = (column: Growing, end: number): void => {
    if (column.codes.length < end)
      column.codes = enlarged(column.codes, Math.max(end, column.codes.length * 2));
    if (column.filled >= end) return;
    column.codes.fill(column.dictionary.code(""), column.filled, end);
    column.filled = end;
  };

  return {
    rows: () => rows,
    columns: () => growing.length,
    start(line) {
      if (rows === lines.length) lines = enlarged(lines, rows * 2);
      lines[rows++] = line;
    },
    open(header) {
      const codes = new Uint32Array(firstCapacity);
      return growing.push({ header, dictionary: createByteDictionary(), codes, filled: 0 }) - 1;
    },
    set(at, text) {
      const column = growing[at]!;
      fillTo(column, rows - 1);
      if (column.codes.length < rows) column.codes = enlarged(column.codes, rows * 2);
      column.codes[rows - 1] = column.dictionary.code(text);
      column.filled = rows;
    },
    finish(without = new Set()) {
      const kept = growing.filter((_, c) => !without.has(c));
      const headers = kept.map(({ header }) => header);
      const names = nameColumns(headers);
      const columns = kept.map((column, c) => {
        fillTo(column, rows);
        return packedColumn(
          names[c]!,
          headers[c]!,
          column.codes.slice(0, rows),
          column.dictionary.pack(),
        );
      });
      return { rows, columns, lines: lines.slice(0, rows) };
    },
  };
}

function enlarged(from: Uint32Array, length: number): Uint32Array<ArrayBuffer> {
  const to = new Uint32Array(length);
  to.set(from);
  return to;
}
