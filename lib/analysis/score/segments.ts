/** Rows whose distances stand in memory at the same time. */
export const blockRows = 4096;

export function blocksOf(rows: number): number {
  return Math.ceil(rows / blockRows);
}

/** The rows of every block ordered by cell. A segment is what a block has of one cell. */
export interface Segments {
  /** Per row of each block in order, where it stands in the block. */
  readonly order: Uint32Array;
  /** Where each segment ends in `order`, behind a 0. */
  readonly ends: Uint32Array;
  /** Per segment, its cell, behind a 0. */
  readonly cellOf: Uint32Array;
  /** Per block, its first segment, 1-based; at the end, one past the last. */
  readonly firstOfBlock: Uint32Array;
}

/** A step per 16 blocks. O(rows + blocks · cells). */
export function* segmentsOf(cellOf: Uint32Array, cells: number): Generator<void, Segments, void> {
  const rows = cellOf.length;
  const order = new Uint32Array(rows);
  const ends: number[] = [0];
  const cellOfSegment: number[] = [0];
  const blocks = blocksOf(rows);
  const firstOfBlock = new Uint32Array(blocks + 1);
  const next = new Uint32Array(cells + 1);
  for (let block = 0; block < blocks; block++) {
    firstOfBlock[block] = ends.length;
    const from = block * blockRows;
    const to = Math.min(rows, from + blockRows);
    next.fill(0);
    for (let row = from; row < to; row++) next[cellOf[row]! + 1]! += 1;
    for (let cell = 0; cell < cells; cell++) {
      const count = next[cell + 1]!;
      next[cell + 1]! += next[cell]!;
      if (count === 0) continue;
      ends.push(from + next[cell + 1]!);
      cellOfSegment.push(cell);
    }
    for (let row = from; row < to; row++) order[from + next[cellOf[row]!]!++] = row - from;
    if (block % 16 === 15) yield;
  }
  firstOfBlock[blocks] = ends.length;
  return {
    order,
    ends: Uint32Array.from(ends),
    cellOf: Uint32Array.from(cellOfSegment),
    firstOfBlock,
  };
}
