import type { WeightedRows } from "../cluster/points";
import type { Room } from "../kernels/engine";
import type { Cells, Labeling } from "./cells";
import type { ScoreLayout, ScoreRoom } from "./score-room";

type Views = Room<ScoreLayout>["views"];

/**
 * Brings rows, partitions and centers into their room, a step per column. `asked`: the rows of `data` whose
 * silhouettes are wanted, as many as the room was opened for; left out, all, sorted by cell. O(rows · columns).
 */
export function* fillScoreRoom(
  { room: { views }, shape, scaleOfColumn }: ScoreRoom,
  data: WeightedRows,
  { starts, position, partitions }: Cells,
  asked?: Uint32Array,
): Generator<void, void, void> {
  const { rows, columns, cells } = shape;
  const cellOf = asked ? new Uint32Array(rows) : views.cellOf;
  for (let c = 0; c < cells; c++) cellOf.fill(c, starts[c]!, starts[c + 1]!);
  const cellSizes = new Float64Array(cells);
  for (let row = 0; row < rows; row++) {
    const at = position[row]!;
    views.weights[at] = data.weights[row]!;
    cellSizes[cellOf[at]!]! += data.weights[row]!;
  }
  views.starts.set(starts);
  asked?.forEach((row, i) => {
    views.cellOf[i] = cellOf[position[row]!]!;
  });
  setClusters(views, partitions, cellSizes);
  yield;
  for (let column = 0; column < columns; column++) {
    const start = column * rows;
    const scale = scaleOfColumn[column]!;
    const values = views.values.subarray(start, start + rows);
    for (let row = 0; row < rows; row++) {
      values[position[row]!] = data.values[start + row]! * scale;
    }
    asked?.forEach((row, i) => {
      views.queries[column * asked.length + i] = data.values[start + row]! * scale;
    });
    const sums = sumsByCell(values, views.weights, starts);
    setCenters(views, partitions, sums, column, columns);
    yield;
  }
}

/** Which cells make up each cluster, and how many rows that is. */
function setClusters(
  { labels, order, runs, sizes }: Views,
  partitions: readonly Labeling[],
  cellSizes: Float64Array,
): void {
  const cells = cellSizes.length;
  let cluster = 0;
  partitions.forEach((partition, p) => {
    labels.set(partition.labels, p * cells);
    let at = p * cells;
    for (let c = 0; c < partition.k; c++) {
      runs[cluster + p] = at;
      for (let cell = 0; cell < cells; cell++) {
        if (partition.labels[cell] !== c) continue;
        order[at++] = cell;
        sizes[cluster]! += cellSizes[cell]!;
      }
      cluster++;
    }
    runs[cluster + p] = at;
  });
}

function sumsByCell(values: Float32Array, weights: Float32Array, starts: Uint32Array) {
  const sums = new Float64Array(starts.length - 1);
  for (let c = 0; c < sums.length; c++) {
    let sum = 0;
    for (let row = starts[c]!; row < starts[c + 1]!; row++) sum += weights[row]! * values[row]!;
    sums[c] = sum;
  }
  return sums;
}

/** One column of every cluster's mean. */
function setCenters(
  { centers, sizes }: Views,
  partitions: readonly Labeling[],
  sums: Float64Array,
  column: number,
  columns: number,
): void {
  let first = 0;
  for (const { k, labels } of partitions) {
    labels.forEach((label, cell) => {
      if (label >= 0) centers[(first + label) * columns + column]! += sums[cell]!;
    });
    for (let c = first; c < first + k; c++) centers[c * columns + column]! /= sizes[c]!;
    first += k;
  }
}
