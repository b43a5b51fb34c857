import { formatCount, formatList } from "../format-value";
import { columnOf, type Frame, type FrameColumn, isNumeric, keepRows } from "../frame";
import type { StepModule } from "../step-module";

/**
 * Of rows that are alike in all of `columns` the first is kept, so no later row changes which. Two missing cells are
 * alike; a row without any value in the named columns is never a repetition. Takes O(rows · columns) time on average.
 */
export const deduplicate: StepModule<"deduplicate"> = {
  fit: (frame, { columns }) => ({
    columns: columns
      ? columns.filter((name) => columnOf(frame, name) !== undefined)
      : frame.columns.map(({ name }) => name),
  }),

  apply(frame, _, { columns }) {
    const isFirst = firstRows(frame, new Set(columns));
    return keepRows(frame, (row) => isFirst[row] === 1, "it repeats an earlier row");
  },

  reads: (_, { columns }) => columns,

  why: ({ columns }) =>
    columns
      ? "The same customer twice would count twice."
      : "The same row twice says nothing new and would count twice.",

  did(before, after, { columns }) {
    const removed = before.rows - after.rows;
    const alike = columns ? `alike in ${formatList(columns)}` : "alike in every column";
    if (removed === 0) return [`No two rows are ${alike}.`];
    return [`Set aside ${formatCount(removed, "row")} that repeat an earlier one: ${alike}.`];
  },
};

/** Rows are put into ever finer groups, column by column; the first row of each last group is kept. */
function firstRows({ rows, columns }: Frame, names: ReadonlySet<string>): Uint8Array {
  const isFirst = new Uint8Array(rows).fill(1);
  const compared = columns.filter(({ name }) => names.has(name));
  if (compared.length === 0) return isFirst;
  const groups = new Float64Array(rows);
  const isBlank = new Uint8Array(rows).fill(1);
  let count = 1;
  for (const column of compared) {
    const [keys, distinct] = keysOf(column, isBlank);
    const seen = new Map<number, number>();
    for (let row = 0; row < rows; row++) {
      const key = groups[row]! * distinct + keys[row]!;
      let group = seen.get(key);
      if (group === undefined) {
        group = seen.size;
        seen.set(key, group);
      }
      groups[row] = group;
    }
    count = seen.size;
  }
  const found = new Uint8Array(count);
  for (let row = 0; row < rows; row++) {
    if (isBlank[row]) continue;
    const group = groups[row]!;
    if (found[group]) isFirst[row] = 0;
    found[group] = 1;
  }
  return isFirst;
}

/** A whole number per row, the same where the cells are, and how many there are; marks rows that have a value. */
function keysOf(column: FrameColumn, isBlank: Uint8Array): [ArrayLike<number>, number] {
  if (!isNumeric(column)) {
    const keys = column.codes.map((code, row) => {
      if (code >= 0) isBlank[row] = 0;
      return code + 1;
    });
    return [keys, column.values.length + 1];
  }
  const seen = new Map<number, number>();
  const keys = Uint32Array.from(column.values, (value, row) => {
    if (Number.isNaN(value)) return 0;
    isBlank[row] = 0;
    const known = seen.get(value);
    if (known !== undefined) return known;
    seen.set(value, seen.size + 1);
    return seen.size;
  });
  return [keys, seen.size + 1];
}
