import type { Matrix } from "@/lib/schema/matrix";
import { sameKind, type WeightedRows } from "./points";

/** The different rows of a Matrix and how often each occurs. */
export interface DistinctRows extends WeightedRows {
  /** Per row of the Matrix, which distinct row it is. */
  readonly indexOfRow: Uint32Array;
  /** Per distinct row, the first row of the Matrix that has its values. */
  readonly firstRow: Uint32Array;
}

/**
 * Groups equal rows (−0 equals 0). Distinct rows come in an order that depends on their values alone
 * (by hash, then by value), so whatever is computed from them does not depend on the order of
 * the rows. Shared memory in, shared memory out. O(rows · columns).
 */
export function distinctRows(matrix: Matrix): DistinctRows {
  const { rows, columns, values } = matrix;
  const hashes = hashRows(matrix);
  const order = sortByHash(hashes);
  const compare = (a: number, b: number): number => {
    for (let at = 0; at < columns * rows; at += rows) {
      const difference = values[at + a]! - values[at + b]!;
      if (difference !== 0) return difference;
    }
    return 0;
  };

  const indexOfRow = new Uint32Array(rows);
  const firstRow = new Uint32Array(rows);
  const counts = new Float64Array(rows);
  let distinct = 0;
  for (let start = 0; start < rows; ) {
    let end = start + 1;
    while (end < rows && hashes[order[end]!] === hashes[order[start]!]) end++;
    const run = order.subarray(start, end);
    if (run.length > 1) run.sort((a, b) => compare(a, b) || a - b);
    for (let i = 0; i < run.length; i++) {
      const row = run[i]!;
      if (i === 0 || compare(run[i - 1]!, row) !== 0) firstRow[distinct++] = row;
      indexOfRow[row] = distinct - 1;
      counts[distinct - 1]! += 1;
    }
    start = end;
  }
  return {
    rows: distinct,
    columns,
    values: gather(matrix, firstRow.subarray(0, distinct)),
    weights: counts.slice(0, distinct),
    indexOfRow,
    firstRow: firstRow.slice(0, distinct),
  };
}

function hashRows({ rows, columns, values }: Matrix): Uint32Array {
  const bits = new Uint32Array(values.buffer, values.byteOffset, rows * columns);
  const hashes = new Uint32Array(rows);
  for (let column = 0; column < columns; column++) {
    const start = column * rows;
    for (let row = 0; row < rows; row++) {
      const word = bits[start + row]!;
      let h = Math.imul(hashes[row]! ^ (word === 0x8000_0000 ? 0 : word), 0x85eb_ca6b);
      h = Math.imul(h ^ (h >>> 13), 0xc2b2_ae35);
      hashes[row] = (h ^ (h >>> 16)) + 0x9e37_79b9;
    }
  }
  return hashes;
}

/** Row numbers by ascending hash, equal hashes by row: two passes of 16 bits. */
function sortByHash(hashes: Uint32Array): Uint32Array {
  let from = Uint32Array.from(hashes.keys());
  let to = new Uint32Array(hashes.length);
  for (const shift of [0, 16]) {
    const starts = new Uint32Array(65_537);
    for (const hash of hashes) starts[((hash >>> shift) & 0xffff) + 1]! += 1;
    for (let i = 0; i < 65_536; i++) starts[i + 1]! += starts[i]!;
    for (const row of from) {
      const digit = (hashes[row]! >>> shift) & 0xffff;
      to[starts[digit]!++] = row;
    }
    [from, to] = [to, from];
  }
  return from;
}

function gather({ rows, columns, values }: Matrix, chosen: Uint32Array): Float32Array {
  const out = sameKind(values, chosen.length * columns);
  for (let column = 0, at = 0; column < columns; column++) {
    for (const row of chosen) out[at++] = values[column * rows + row]! + 0;
  }
  return out;
}
