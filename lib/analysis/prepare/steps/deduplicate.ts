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

/** 1 for rows that are like no earlier one; a hash finds candidates, the cells decide. */
function firstRows({ rows, columns }: Frame, names: ReadonlySet<string>): Uint8Array {
  const isFirst = new Uint8Array(rows).fill(1);
  const compared = columns.filter(({ name }) => names.has(name)).map(keysOf);
  if (compared.length === 0) return isFirst;
  const hashes = new Uint32Array(rows);
  const isBlank = new Uint8Array(rows).fill(1);
  for (const { keys, low, missing } of compared) {
    for (let row = 0; row < rows; row++) {
      const key = keys[row]!;
      if (low ? !(key === missing && low[row] === 0) : key !== missing) isBlank[row] = 0;
      hashes[row] = mixed(low ? mixed(hashes[row]!, low[row]!) : hashes[row]!, key);
    }
  }
  const size = 2 ** Math.ceil(Math.log2(2 * rows + 2));
  const slots = new Int32Array(size).fill(-1);
  for (let row = 0; row < rows; row++) {
    if (isBlank[row]) continue;
    let slot = hashes[row]! & (size - 1);
    for (;;) {
      const other = slots[slot]!;
      if (other < 0) {
        slots[slot] = row;
        break;
      }
      if (
        compared.every(({ keys, low }) => keys[row] === keys[other] && low?.[row] === low?.[other])
      ) {
        isFirst[row] = 0;
        break;
      }
      slot = (slot + 1) & (size - 1);
    }
  }
  return isFirst;
}

/** Whole numbers per row that are the same where the cells are. */
interface Keys {
  readonly keys: Int32Array;
  /** The other half of numbers. */
  readonly low?: Int32Array;
  /** The key of a missing cell; its other half is 0. */
  readonly missing: number;
}

const highOfNaN = 0x7ff80000;

function keysOf(column: FrameColumn): Keys {
  if (!isNumeric(column)) return { keys: column.codes, missing: -1 };
  const { values } = column;
  const keys = new Int32Array(values.length);
  const low = new Int32Array(values.length);
  const one = new Float64Array(1);
  const halves = new Int32Array(one.buffer);
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!;
    if (Number.isNaN(value)) keys[row] = highOfNaN;
    else {
      // 0 and −0 are one number with two forms.
      one[0] = value === 0 ? 0 : value;
      low[row] = halves[0]!;
      keys[row] = halves[1]!;
    }
  }
  return { keys, low, missing: highOfNaN };
}

/** A step of MurmurHash3's finalizer (Appleby 2011, public domain). */
function mixed(hash: number, key: number): number {
  let h = Math.imul(hash ^ key, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
