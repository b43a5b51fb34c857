import type { RowSet } from "@/lib/schema/row-set";

/** No row of `rows`. */
export function emptySet(rows: number): RowSet {
  return { rows, words: new Uint32Array(Math.ceil(rows / 32)) };
}

/** The rows for which `isIn` holds. O(rows). */
export function setOf(rows: number, isIn: (row: number) => boolean): RowSet {
  const set = emptySet(rows);
  for (let row = 0; row < rows; row++) {
    if (isIn(row)) set.words[row >>> 5]! |= 1 << (row & 31);
  }
  return set;
}

/** The rows that are listed; those that are none of `rows` are passed over. */
export function setFromRows(rows: number, listed: Iterable<number>): RowSet {
  const set = emptySet(rows);
  for (const row of listed) {
    if (row >= 0 && row < rows) set.words[row >>> 5]! |= 1 << (row & 31);
  }
  return set;
}

export function hasRow({ rows, words }: RowSet, row: number): boolean {
  return row >= 0 && row < rows && ((words[row >>> 5]! >>> (row & 31)) & 1) === 1;
}

/** Rows in either; both sets are about the same rows. */
export function union(a: RowSet, b: RowSet): RowSet {
  return { rows: a.rows, words: a.words.map((word, i) => word | b.words[i]!) };
}

/** Rows in both. */
export function intersect(a: RowSet, b: RowSet): RowSet {
  return { rows: a.rows, words: a.words.map((word, i) => word & b.words[i]!) };
}

/** Rows in `a` and not in `b`. */
export function subtract(a: RowSet, b: RowSet): RowSet {
  return { rows: a.rows, words: a.words.map((word, i) => word & ~b.words[i]!) };
}

/** The other rows. */
export function invert({ rows, words }: RowSet): RowSet {
  const inverted = words.map((word) => ~word);
  const last = rows & 31;
  if (last > 0) inverted[inverted.length - 1]! &= (1 << last) - 1;
  return { rows, words: inverted };
}

/** How many rows are in. O(rows / 32). */
export function countRows({ words }: RowSet): number {
  let count = 0;
  for (const word of words) {
    let bits = word - ((word >>> 1) & 0x55555555);
    bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
    count += Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
  }
  return count;
}

/** The rows that are in, ascending. */
export function rowsOf(set: RowSet): number[] {
  const listed: number[] = [];
  forEachRow(set, (row) => listed.push(row));
  return listed;
}

/** Visits the rows that are in, ascending. O(rows / 32 + rows that are in). */
export function forEachRow({ words }: RowSet, visit: (row: number) => void): void {
  for (let i = 0; i < words.length; i++) {
    for (let word = words[i]!; word !== 0; word &= word - 1) {
      visit(32 * i + 31 - Math.clz32(word & -word));
    }
  }
}

const clusters = new WeakMap<Int32Array, Map<number, RowSet>>();

/** The rows with a label; the same set every time it is asked, for views ask at every move of the pointer. */
export function rowsLabeled(labels: Int32Array, label: number): RowSet {
  const known = clusters.get(labels) ?? new Map<number, RowSet>();
  clusters.set(labels, known);
  const set = known.get(label) ?? setOf(labels.length, (row) => labels[row] === label);
  known.set(label, set);
  return set;
}

/** A set as text that a message can carry: its words, eight hexadecimal digits each. */
export function packRows({ words }: RowSet): string {
  let packed = "";
  for (const word of words) packed += word.toString(16).padStart(8, "0");
  return packed;
}

/** Back from `packRows`; null where that were not as many rows. */
export function unpackRows(rows: number, packed: string): RowSet | null {
  const set = emptySet(rows);
  if (packed.length !== 8 * set.words.length) return null;
  for (let i = 0; i < set.words.length; i++) {
    set.words[i] = Number.parseInt(packed.slice(8 * i, 8 * i + 8), 16);
  }
  const last = rows & 31;
  if (last > 0) set.words[set.words.length - 1]! &= (1 << last) - 1;
  return set;
}
