import { assignRows } from "@/lib/analysis/cluster/assign/assign-rows";
import type { Clustering } from "@/lib/schema/clustering";
import type { Matrix } from "@/lib/schema/matrix";
import { featuresByColumn } from "./pulls";

const mostDonors = 400;
const pairDonors = 24;
const pairColumns = 5;
/** Two columns are changed rather than one where that is so much smaller. */
const clearlySmaller = 0.7;

export interface Change {
  readonly toward: number;
  /** Per changed column, the row of the Matrix whose cell it takes. */
  readonly parts: readonly { readonly column: string; readonly donor: number }[];
}

/**
 * The smallest change of one column, or of two where that is clearly smaller, that moves a row to another cluster: its cells are exchanged for those of up to 400
 * other rows, evenly taken, and a change is as large as the share of them that lies between. `order` ranks rows by each column's
 * cell, an infinite rank (a missing cell) is not taken over, and features made of several are not changed. null where the row is in no
 * cluster, is not where the rule for new rows would put it, or nothing moves it. O(donors · columns · k).
 */
export function smallestChange(
  matrix: Matrix,
  clustering: Clustering,
  row: number,
  columns: readonly string[],
  order: (column: string, donor: number) => number,
): Change | null {
  const own = clustering.labels[row]!;
  const byColumn = featuresByColumn(matrix.features);
  const usable = columns.filter((column) => byColumn.has(column));
  if (own < 0 || ruledLabel(matrix, clustering, row) !== own) return null;
  const step = Math.max(1, matrix.rows / mostDonors);
  const donors = Array.from({ length: Math.min(matrix.rows, mostDonors) }, (_, i) =>
    Math.floor(i * step),
  );
  const ranks = new Map(
    usable.map((column) => [column, ranksOf(row, donors, (at) => order(column, at))]),
  );
  const single = usable.flatMap((column) =>
    donors.map((donor, i) => [
      { column, donor, features: byColumn.get(column)!, cost: ranks.get(column)![i]! },
    ]),
  );
  const found = cheapest(matrix, clustering, row, own, single);
  const few = usable.slice(0, pairColumns);
  const pairs = few.flatMap((first, i) =>
    few.slice(i + 1).flatMap((second) => {
      const [ones, others] = [first, second].map((column) => {
        const sorted = donors.map((donor, at) => ({
          column,
          donor,
          features: byColumn.get(column)!,
          cost: ranks.get(column)![at]!,
        }));
        sorted.sort((a, b) => order(column, a.donor) - order(column, b.donor));
        const every = Math.max(1, sorted.length / pairDonors);
        return sorted.filter((_, at) => Math.floor(at / every) !== Math.floor((at - 1) / every));
      });
      return ones!.flatMap((one) => others!.map((other) => [one, other]));
    }),
  );
  const two = cheapest(matrix, clustering, row, own, pairs);
  const best = found && two && two.cost < clearlySmaller * found.cost ? two : (found ?? two);
  return best && { toward: best.toward, parts: best.parts };
}

/** Where the rule for new rows puts a row; −1: into no cluster. */
export function ruledLabel(matrix: Matrix, clustering: Clustering, row: number): number {
  return labelsOf(matrix, clustering, row, [[]])[0]!;
}

interface Part {
  readonly column: string;
  readonly donor: number;
  readonly features: readonly number[];
  readonly cost: number;
}

function cheapest(
  matrix: Matrix,
  clustering: Clustering,
  row: number,
  own: number,
  changes: readonly (readonly Part[])[],
): (Change & { readonly cost: number }) | null {
  const labels = labelsOf(matrix, clustering, row, changes);
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (const [i, change] of changes.entries()) {
    if (labels[i] === own || labels[i]! < 0) continue;
    const cost = change.reduce((sum, part) => sum + part.cost, 0);
    if (cost < least && change.every((part) => part.cost > 0)) [best, least] = [i, cost];
  }
  if (best < 0) return null;
  const parts = changes[best]!.map(({ column, donor }) => ({ column, donor }));
  return { toward: labels[best]!, parts, cost: least };
}

/** The cluster of the row with each of the changes. */
function labelsOf(
  { rows, columns, values, features }: Matrix,
  { k, centers, assignment }: Clustering,
  row: number,
  changes: readonly (readonly Part[])[],
): Int32Array {
  const n = changes.length;
  const changed = new Float32Array(n * columns);
  for (let j = 0; j < columns; j++) changed.fill(values[j * rows + row]!, j * n, (j + 1) * n);
  for (const [i, parts] of changes.entries()) {
    for (const part of parts) {
      for (const j of part.features) changed[j * n + i] = values[j * rows + part.donor]!;
    }
  }
  const matrix = { rows: n, columns, values: changed, features };
  return assignRows(matrix, assignment ?? { kind: "nearest-center", centers }, k).labels;
}

/** Per donor, the share of donors whose cell lies between its own and the row's. */
function ranksOf(row: number, donors: readonly number[], value: (row: number) => number): number[] {
  const sorted = donors.map(value).sort((a, b) => a - b);
  const below = (one: number) => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle]! < one) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const own = value(row);
  return donors.map((donor) => {
    const cell = value(donor);
    if (cell === own) return 0;
    if (!Number.isFinite(cell)) return Number.POSITIVE_INFINITY;
    return Math.max(1, Math.abs(below(cell) - below(own))) / donors.length;
  });
}
