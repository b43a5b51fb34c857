import type { Column, Table } from "@/lib/schema/table";

/**
 * Rows that repeat an earlier row in every cell: numbers and dates by what they say, other cells as they
 * stood in the file where that is known. Rows are found again by a hash of their cells and then compared
 * cell by cell. Takes O(rows · columns) time.
 */
export function countDuplicateRows(table: Table): number {
  const { rows } = table;
  if (rows < 2 || table.columns.length === 0) return 0;
  const coded = table.columns.flatMap(cellCodes);
  const hashes = hashRows(coded, rows);
  let size = 1;
  while (size < rows * 2) size *= 2;
  const slots = new Int32Array(size).fill(-1);
  let repeated = 0;
  for (let row = 0; row < rows; row++) {
    let slot = hashes[row]! & (size - 1);
    while (slots[slot]! >= 0) {
      const other = slots[slot]!;
      if (hashes[other] === hashes[row] && areEqual(coded, other, row)) break;
      slot = (slot + 1) & (size - 1);
    }
    if (slots[slot]! >= 0) repeated++;
    else slots[slot] = row;
  }
  return repeated;
}

type Codes = Int32Array | Uint32Array;

function hashRows(coded: readonly Codes[], rows: number): Int32Array {
  const hashes = new Int32Array(rows);
  for (const codes of coded) {
    for (let row = 0; row < rows; row++) {
      let hash = Math.imul(hashes[row]! ^ (codes[row]! + 0x9e3779b9), 0x85ebca6b);
      hash ^= hash >>> 15;
      hashes[row] = Math.imul(hash, 0xc2b2ae35) ^ (hash >>> 13);
    }
  }
  return hashes;
}

function areEqual(coded: readonly Codes[], a: number, b: number): boolean {
  for (const codes of coded) if (codes[a] !== codes[b]) return false;
  return true;
}

/** Numbers per row, equal for equal cells: of numbers and dates that were all read, the halves of their bits. */
function cellCodes(column: Column): Codes[] {
  if (column.kind !== "number" && column.kind !== "date")
    return [column.raw ? column.raw.codes : column.codes];
  if (column.unreadable > 0 && column.raw) return [column.raw.codes];
  const { length } = column.values;
  const bits = new Int32Array(column.values.buffer, column.values.byteOffset, length * 2);
  const halves = [new Int32Array(length), new Int32Array(length)] as const;
  for (let row = 0; row < length; row++) {
    halves[0][row] = bits[2 * row]!;
    halves[1][row] = bits[2 * row + 1]!;
  }
  return [...halves];
}
