import type { Matrix } from "@/lib/schema/matrix";
import type { Job } from "../executor";
import { sameKind, type WeightedRows } from "./points";

/** The different rows of a Matrix and how often each occurs. */
export interface DistinctRows extends WeightedRows {
  /** Per row of the Matrix, which distinct row it is. */
  readonly indexOfRow: Uint32Array;
  /** Per distinct row, the first row of the Matrix that has its values. */
  readonly firstRow: Uint32Array;
}

/** Rows handled between two yields; each costs some nanoseconds, up to a hundred where memory is slow. */
const rowsPerStep = 100_000;

/**
 * Groups equal rows (−0 equals 0). Distinct rows come in an order that depends on their values alone
 * (by hash, then by value), so whatever is computed from them does not depend on the order of
 * the rows. Shared memory in, shared memory out. O(rows · columns).
 */
function* groupEqualRows(matrix: Matrix): Generator<void, DistinctRows, void> {
  const { rows, columns, values } = matrix;
  const hashes = yield* hashRows(matrix);
  const order = yield* sortByHash(hashes);
  const compare = (a: number, b: number): number => {
    for (let at = 0; at < columns * rows; at += rows) {
      const difference = values[at + a]! - values[at + b]!;
      if (difference !== 0) return difference;
    }
    return 0;
  };

  const firstEqual = new Uint32Array(rows);
  const numberOf = new Uint32Array(rows);
  const firstRow = new Uint32Array(rows);
  const counts = new Float64Array(rows);
  const different: number[] = [];
  let distinct = 0;
  /** Numbers the rows of one hash by their values. */
  const settle = (): void => {
    for (const row of different.sort(compare)) {
      numberOf[row] = distinct;
      firstRow[distinct++] = row;
    }
    different.length = 0;
  };
  for (let i = 0; i < rows; i++) {
    const row = order[i]!;
    if (i > 0 && hashes[order[i - 1]!] !== hashes[row]) settle();
    const known = different.find((other) => compare(other, row) === 0);
    if (known === undefined) different.push(row);
    firstEqual[row] = known ?? row;
    if (i % rowsPerStep === rowsPerStep - 1) yield;
  }
  settle();
  yield;

  const indexOfRow = new Uint32Array(rows);
  for (let row = 0; row < rows; row++) {
    const index = numberOf[firstEqual[row]!]!;
    indexOfRow[row] = index;
    counts[index]! += 1;
    if (row % rowsPerStep === rowsPerStep - 1) yield;
  }
  return {
    rows: distinct,
    columns,
    values: yield* gather(matrix, firstRow.subarray(0, distinct)),
    weights: counts.slice(0, distinct),
    indexOfRow,
    firstRow: firstRow.slice(0, distinct),
  };
}

/** The same in one go, for the few rows inside a step of a task. */
export function distinctRows(matrix: Matrix): DistinctRows {
  const steps = groupEqualRows(matrix);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same with a pause after every step, and a word of it at once. */
export async function distinctRowsOf(matrix: Matrix, job: Job): Promise<DistinctRows> {
  const steps = groupEqualRows(matrix);
  const total = 2 * matrix.columns + Math.ceil((4 * matrix.rows) / rowsPerStep);
  for (let done = 0; ; done++) {
    job.report({ stage: "equal rows", done: Math.min(done, total), total });
    await job.pause();
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function* hashRows({ rows, columns, values }: Matrix): Generator<void, Uint32Array, void> {
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
    yield;
  }
  return hashes;
}

/** Row numbers by ascending hash, equal hashes by row: two passes of 16 bits. */
function* sortByHash(hashes: Uint32Array): Generator<void, Uint32Array, void> {
  let from = new Uint32Array(hashes.length);
  for (let row = 0; row < from.length; row++) from[row] = row;
  let to = new Uint32Array(hashes.length);
  for (const shift of [0, 16]) {
    const starts = new Uint32Array(65_537);
    for (const hash of hashes) starts[((hash >>> shift) & 0xffff) + 1]! += 1;
    for (let i = 0; i < 65_536; i++) starts[i + 1]! += starts[i]!;
    yield;
    for (let i = 0; i < from.length; i++) {
      const digit = (hashes[from[i]!]! >>> shift) & 0xffff;
      to[starts[digit]!++] = from[i]!;
      if (i % rowsPerStep === rowsPerStep - 1) yield;
    }
    [from, to] = [to, from];
  }
  return from;
}

function* gather(
  { rows, columns, values }: Matrix,
  chosen: Uint32Array,
): Generator<void, Float32Array, void> {
  const out = sameKind(values, chosen.length * columns);
  for (let column = 0, at = 0; column < columns; column++) {
    for (const row of chosen) out[at++] = values[column * rows + row]! + 0;
    yield;
  }
  return out;
}
