import type { WeightedRows } from "../cluster/points";
import type { Engine, OpenRoom } from "../kernels/engine";
import { f32, f64, i32, u32 } from "../kernels/layout";
import { safeScale } from "../kernels/safe-scale";
import type { Cells } from "./cells";

/** Rows sorted by cell and what the scores of all partitions need of them. */
export type ScoreLayout = ReturnType<typeof layoutOf>;

/** The counts that go with the arrays. */
export interface ScoreShape {
  readonly rows: number;
  readonly columns: number;
  readonly cells: number;
  /** Per partition, its number of clusters. */
  readonly ks: readonly number[];
  /** Rows whose silhouettes are wanted; `sampled` when they are not simply all of them in order. */
  readonly asked: number;
  readonly sampled: boolean;
  /** Rows that one task takes, and rows that one call of a kernel takes; multiples of 4. */
  readonly taskRows: number;
  readonly callRows: number;
  /** Values and distances are this many times what they are in the Matrix. */
  readonly scale: number;
}

export interface ScoreRoom {
  readonly room: OpenRoom<ScoreLayout>;
  readonly shape: ScoreShape;
  /** By what each column was multiplied; see safeScale. */
  readonly scaleOfColumn: Float64Array;
}

/** Value differences for one task and for one call, and the most cell sums that stand at the same time. */
const taskWork = 250_000_000;
const callWork = 12_000_000;
const callSums = 16_384;
const mostSums = 8_000_000;

/**
 * Opens a room for scores of the given rows; `fillScoreRoom` brings the rows in. `asked`: how many rows'
 * silhouettes are wanted where that is not all. O(rows · columns).
 */
export function openScoreRoom(
  engine: Engine,
  data: WeightedRows,
  { cells, partitions }: Cells,
  asked?: number,
): ScoreRoom {
  const { rows, columns } = data;
  const { scale, ofColumn } = safeScale(data.values, rows, columns);
  const callRows = fours(Math.min(callWork / (rows * columns), callSums / cells));
  const wanted = asked ?? rows;
  const mostTasks = Math.max(1, mostSums / (callRows * cells));
  const taskRows = fours(Math.max(taskWork / (rows * columns), wanted / mostTasks, callRows));
  const ks = partitions.map(({ k }) => k);
  const shape: ScoreShape = {
    rows,
    columns,
    cells,
    ks,
    asked: wanted,
    sampled: asked !== undefined,
    taskRows,
    callRows,
    scale,
  };
  return { room: engine.open(layoutOf(shape)), shape, scaleOfColumn: ofColumn };
}

function layoutOf(shape: ScoreShape) {
  const { rows, columns, cells, ks, asked } = shape;
  const clusters = ks.reduce((a, b) => a + b, 0);
  const queries = shape.sampled ? asked : 0;
  const tasks = Math.ceil(asked / shape.taskRows);
  return {
    values: f32(rows * columns),
    weights: f32(rows),
    queries: f32(queries * columns),
    /** Per asked row, its cell. */
    cellOf: u32(asked),
    starts: u32(cells + 1),
    /** Per partition and cell, the cluster; and the cells cluster by cluster, where each begins. */
    labels: i32(ks.length * cells),
    order: u32(ks.length * cells),
    runs: u32(clusters + ks.length),
    sizes: f64(clusters),
    centers: f64(clusters * columns),
    sums: f64(tasks * shape.callRows * cells),
    /** Per partition and asked row. */
    silhouettes: f64(ks.length * asked),
    /** Per block of rows and cluster, what centerDistances adds up. */
    distances: f64(2 * clusters * blocksOf(rows)),
  };
}

const blockRows = 65_536;

/** Blocks that the distances to centers are added up in. */
export function blocksOf(rows: number): number {
  return Math.ceil(rows / blockRows);
}

export function rowsOfBlock(block: number, rows: number): { from: number; to: number } {
  return { from: block * blockRows, to: Math.min(rows, (block + 1) * blockRows) };
}

/** A multiple of four near `count`, at least four. */
function fours(count: number): number {
  return 4 * Math.max(1, Math.floor(count / 4));
}
