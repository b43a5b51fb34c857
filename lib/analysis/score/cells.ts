import { sameKind, type WeightedRows } from "../cluster/points";

/** A label per row, every label below k in use. */
export interface Labeling {
  readonly k: number;
  readonly labels: Int32Array;
}

/** Rows sorted so that those which share their label in every partition stand together. */
export interface Cells {
  readonly data: WeightedRows;
  /** Cell c is the run [starts[c], starts[c + 1]) of `data`. */
  readonly starts: Uint32Array;
  /** Per partition, its k and the label of each cell. */
  readonly partitions: readonly Labeling[];
  /** Per row as it was, where it stands now. */
  readonly position: Uint32Array;
}

/** The common refinement of the partitions. O(rows · (partitions + columns)). */
export function intoCells(data: WeightedRows, partitions: readonly Labeling[]): Cells {
  const { rows, columns } = data;
  const { cellOfRow, cells } = refine(rows, partitions);
  const starts = new Uint32Array(cells + 1);
  for (const cell of cellOfRow) starts[cell + 1]! += 1;
  for (let c = 0; c < cells; c++) starts[c + 1]! += starts[c]!;

  const next = starts.slice();
  const position = new Uint32Array(rows);
  for (let row = 0; row < rows; row++) position[row] = next[cellOfRow[row]!]!++;

  const values = sameKind(data.values, rows * columns);
  const weights = new Float64Array(rows);
  for (let row = 0; row < rows; row++) weights[position[row]!] = data.weights[row]!;
  for (let column = 0; column < columns; column++) {
    const start = column * rows;
    for (let row = 0; row < rows; row++) {
      values[start + position[row]!] = data.values[start + row]!;
    }
  }
  const cellPartitions = partitions.map(({ k, labels }) => {
    const ofCell = new Int32Array(cells);
    for (let row = 0; row < rows; row++) ofCell[cellOfRow[row]!] = labels[row]!;
    return { k, labels: ofCell };
  });
  return { data: { rows, columns, values, weights }, starts, partitions: cellPartitions, position };
}

function refine(
  rows: number,
  partitions: readonly Labeling[],
): { cellOfRow: Uint32Array; cells: number } {
  const cellOfRow = new Uint32Array(rows);
  let cells = 1;
  for (const { k, labels } of partitions) {
    const ids = new Int32Array(cells * k).fill(-1);
    cells = 0;
    for (let row = 0; row < rows; row++) {
      const key = cellOfRow[row]! * k + labels[row]!;
      if (ids[key] === -1) ids[key] = cells++;
      cellOfRow[row] = ids[key]!;
    }
  }
  return { cellOfRow, cells };
}
