/** A label per row: 0 … k−1, every one of them in use, or −1 for a row in no cluster. */
export interface Labeling {
  readonly k: number;
  readonly labels: Int32Array;
}

/** Partitions that follow each other, and which rows share their label in all of them: those form a cell. */
export interface PartitionGroup {
  /** The partitions [from, to). */
  readonly from: number;
  readonly to: number;
  readonly cells: number;
  /** Per row, its cell. */
  readonly cellOf: Uint32Array;
  /** Per partition of the group, the label of each cell. */
  readonly labels: readonly Int32Array[];
}

/** Adding up distances by cell costs per row what adding up cells by cluster costs per so many cells. */
const rowsPerCell = 5.5;
const mostCells = 4096;

/**
 * Takes partitions together while that spares work: distances are added up by cell once per group, then the cells by
 * cluster for each partition, so few cells are worth sharing and many are not. A step per partition. Every
 * partition is in one group. O(rows · partitions).
 */
export function* groupPartitions(
  rows: number,
  partitions: readonly Labeling[],
): Generator<void, PartitionGroup[], void> {
  const groups: PartitionGroup[] = [];
  let from = 0;
  let shared: Refinement = { cells: 1, cellOf: new Uint32Array(rows) };
  for (const [p, partition] of partitions.entries()) {
    const refined = refine(shared, partition);
    const more = refined.cells * (p - from + 1) - shared.cells * (p - from);
    const isWorthwhile = p === from || more - partition.k <= rows / rowsPerCell;
    if (isWorthwhile && refined.cells <= Math.max(mostCells, partition.k + 1)) {
      shared = refined;
    } else {
      groups.push(groupOf(from, p, shared, partitions));
      from = p;
      shared = refine({ cells: 1, cellOf: new Uint32Array(rows) }, partition);
    }
    yield;
  }
  groups.push(groupOf(from, partitions.length, shared, partitions));
  return groups;
}

interface Refinement {
  readonly cells: number;
  readonly cellOf: Uint32Array;
}

/** Cells divided by the labels of one more partition. */
function refine({ cells, cellOf }: Refinement, { k, labels }: Labeling): Refinement {
  const ids = new Int32Array(cells * (k + 1)).fill(-1);
  const refined = new Uint32Array(cellOf.length);
  let count = 0;
  for (let row = 0; row < cellOf.length; row++) {
    const key = cellOf[row]! * (k + 1) + labels[row]! + 1;
    if (ids[key] === -1) ids[key] = count++;
    refined[row] = ids[key]!;
  }
  return { cells: count, cellOf: refined };
}

function groupOf(
  from: number,
  to: number,
  { cells, cellOf }: Refinement,
  partitions: readonly Labeling[],
): PartitionGroup {
  const member = new Uint32Array(cells);
  for (let row = 0; row < cellOf.length; row++) member[cellOf[row]!] = row;
  const labels = partitions
    .slice(from, to)
    .map((partition) => Int32Array.from(member, (row) => partition.labels[row]!));
  return { from, to, cells, cellOf, labels };
}
