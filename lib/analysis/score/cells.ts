/** A label per row: 0 … k−1, every one of them in use, or −1 for a row in no cluster. */
export interface Labeling {
  readonly k: number;
  readonly labels: Int32Array;
}

/** Which rows share their label in every partition. */
export interface Cells {
  readonly cells: number;
  /** Cell c is the run [starts[c], starts[c + 1]) once the rows stand where `position` says. */
  readonly starts: Uint32Array;
  /** Per row, where it stands when sorted by cell. */
  readonly position: Uint32Array;
  /** Per partition, its k and the label of each cell. */
  readonly partitions: readonly Labeling[];
}

/** The common refinement of the partitions; a step per partition. O(rows · partitions). */
export function* intoCells(
  rows: number,
  partitions: readonly Labeling[],
): Generator<void, Cells, void> {
  const cellOfRow = new Uint32Array(rows);
  let cells = 1;
  for (const { k, labels } of partitions) {
    const ids = new Int32Array(cells * (k + 1)).fill(-1);
    cells = 0;
    for (let row = 0; row < rows; row++) {
      const key = cellOfRow[row]! * (k + 1) + labels[row]! + 1;
      if (ids[key] === -1) ids[key] = cells++;
      cellOfRow[row] = ids[key]!;
    }
    yield;
  }
  const starts = new Uint32Array(cells + 1);
  for (const cell of cellOfRow) starts[cell + 1]! += 1;
  for (let c = 0; c < cells; c++) starts[c + 1]! += starts[c]!;
  const next = starts.slice();
  const first = new Uint32Array(cells);
  const position = new Uint32Array(rows);
  for (let row = rows - 1; row >= 0; row--) first[cellOfRow[row]!] = row;
  for (let row = 0; row < rows; row++) position[row] = next[cellOfRow[row]!]!++;
  return {
    cells,
    starts,
    position,
    partitions: partitions.map(({ k, labels }) => ({
      k,
      labels: Int32Array.from(first, (row) => labels[row]!),
    })),
  };
}
