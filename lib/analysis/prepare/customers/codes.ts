import type { Column } from "@/lib/schema/table";

/** A column as a number per row and a text per number; −1 where a cell is missing. */
export interface Codes {
  readonly codes: Int32Array;
  readonly values: readonly string[];
}

/** Categories and text are shared, not copied; numbers and dates get codes in order of appearance. Takes O(rows) time. */
export function codesOf(column: Column): Codes {
  if ("codes" in column) return column;
  const codes = new Int32Array(column.values.length);
  const known = new Map<number, number>();
  for (let row = 0; row < codes.length; row++) {
    const value = column.values[row]!;
    let code = known.get(value);
    if (code === undefined) {
      code = Number.isNaN(value) ? -1 : known.size;
      if (code >= 0) known.set(value, code);
    }
    codes[row] = code;
  }
  return { codes, values: Array.from(known.keys(), String) };
}

/** 1 for each value that is among the wanted ones. */
export function flagsOf(values: readonly string[], wanted: readonly string[]): Uint8Array {
  const names = new Set(wanted);
  return Uint8Array.from(values, (value) => (names.has(value) ? 1 : 0));
}

const rowsAtOnce = 65_536;

/** The same of some rows, in their order. */
export function* codesAt(column: Codes, rows: Uint32Array): Generator<void, Codes, void> {
  const codes = new Int32Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    codes[i] = column.codes[rows[i]!]!;
    if (i % rowsAtOnce === rowsAtOnce - 1) yield;
  }
  return { codes, values: column.values };
}
