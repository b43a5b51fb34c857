import type { WeightedRows } from "../cluster/points";
import type { Engine, OpenRoom } from "../kernels/engine";
import { f32, f64, i32, u32 } from "../kernels/layout";
import { safeScale } from "../kernels/safe-scale";
import type { PartitionGroup } from "./cells";
import { blockRows, type Segments } from "./segments";

/** Rows and what the scores of all partitions need of them. */
export type ScoreLayout = ReturnType<typeof layoutOf>;

/** The counts that go with the arrays. */
export interface ScoreShape {
  readonly rows: number;
  readonly columns: number;
  readonly groups: readonly GroupShape[];
  readonly partitions: readonly PartitionShape[];
  /** Of all groups together; of all partitions together. */
  readonly cells: number;
  readonly clusters: number;
  /** Rows whose silhouettes are wanted; `sampled` when they are not simply all of them. */
  readonly asked: number;
  readonly sampled: boolean;
  /** Asked rows that one task takes, a multiple of eight. */
  readonly taskRows: number;
  /** Values and distances are this many times what they are in the Matrix. */
  readonly scale: number;
}

interface GroupShape {
  readonly cells: number;
  /** Where its segments begin in `ends`, and its cells in `moments`. */
  readonly segmentsAt: number;
  readonly cellsAt: number;
}

interface PartitionShape {
  readonly k: number;
  readonly group: number;
  /** Where its clusters begin among all, and its cells in `labels` and `order`. */
  readonly clustersAt: number;
  readonly labelsAt: number;
}

/** Partitions that share cells, with the rows of every block in order of these. */
export interface ScorePlan {
  readonly groups: readonly (PartitionGroup & { readonly segments: Segments })[];
  /** Per partition. */
  readonly ks: readonly number[];
}

export interface ScoreRoom {
  readonly room: OpenRoom<ScoreLayout>;
  readonly shape: ScoreShape;
  /** By what each column was multiplied; see safeScale. */
  readonly scaleOfColumn: Float64Array;
}

/** Value differences for one task, and the most of a task's numbers that stand at the same time. */
const taskWork = 250_000_000;
const mostScratch = 8_000_000;

/**
 * Opens a room for scores of the given rows; `fillScoreRoom` brings the rows in. `asked`: how many rows'
 * silhouettes are wanted where that is not all. O(rows · (columns + groups)).
 */
export function openScoreRoom(
  engine: Engine,
  data: WeightedRows,
  plan: ScorePlan,
  asked?: number,
): ScoreRoom {
  const { rows, columns } = data;
  const { scale, ofColumn } = safeScale(data.values, rows, columns);
  const wanted = asked ?? rows;
  const known = offsets(plan);
  const scratch = 8 * (blockRows / 2 + known.cells);
  const mostTasks = Math.max(1, Math.floor(mostScratch / scratch));
  const taskRows = 8 * Math.ceil(Math.max(taskWork / (rows * columns), wanted / mostTasks) / 8);
  const shape: ScoreShape = {
    ...known,
    rows,
    columns,
    asked: wanted,
    sampled: asked !== undefined,
    taskRows,
    scale,
  };
  return { room: engine.open(layoutOf(shape, plan)), shape, scaleOfColumn: ofColumn };
}

function offsets({ groups, ks }: ScorePlan) {
  const groupShapes: GroupShape[] = [];
  const partitions: PartitionShape[] = [];
  let [segmentsAt, cellsAt, clusters, labelsAt] = [0, 0, 0, 0];
  groups.forEach(({ from, to, cells, segments }, group) => {
    groupShapes.push({ cells, segmentsAt, cellsAt });
    segmentsAt += segments.ends.length;
    cellsAt += cells;
    for (let p = from; p < to; p++) {
      partitions.push({ k: ks[p]!, group, clustersAt: clusters, labelsAt });
      clusters += ks[p]!;
      labelsAt += cells;
    }
  });
  return { groups: groupShapes, partitions, cells: cellsAt, clusters };
}

function layoutOf(shape: ScoreShape, plan: ScorePlan) {
  const { rows, columns, asked, cells, clusters, partitions, groups } = shape;
  const segments = plan.groups.map((group) => group.segments);
  const labels = partitions.reduce((sum, { group }) => sum + groups[group]!.cells, 0);
  const tasks = Math.ceil(asked / shape.taskRows);
  return {
    values: f32(rows * columns),
    weights: f32(rows),
    /** Sampled rows, columns-major. */
    queries: f32(shape.sampled ? asked * columns : 0),
    /** Per group and row, its cell. */
    cellOf: u32(groups.length * rows),
    /** Per group, its segments. */
    lines: u32(groups.length * rows),
    ends: u32(joined(segments.map(({ ends }) => ends))),
    cellOfSegment: u32(joined(segments.map(({ cellOf }) => cellOf))),
    firstOfBlock: u32(joined(segments.map(({ firstOfBlock }) => firstOfBlock))),
    /** Per partition and cell, the cluster; and the cells cluster by cluster, where each begins. */
    labels: i32(labels),
    order: u32(labels),
    runs: u32(clusters + partitions.length),
    sizes: f64(clusters),
    centers: f64(clusters * columns),
    /** Per partition and asked row, its cluster. */
    own: i32(partitions.length * asked),
    /** Per block of rows and cell, the sums of its columns; per block and cell, its weight. */
    moments: f64(momentBlocksOf(rows) * cells * columns),
    masses: f64(momentBlocksOf(rows) * cells),
    /** Per block of rows and cluster, what ownDistances adds up. */
    distances: f64(2 * momentBlocksOf(rows) * clusters),
    /** Per task. */
    distanceLines: f32(tasks * blockRows * 8),
    sums: f64(tasks * cells * 8),
    /** Per partition and asked row. */
    silhouettes: f64(partitions.length * asked),
  };
}

function joined(parts: readonly Uint32Array[]): Uint32Array {
  const all = new Uint32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

const momentRows = 65_536;

/** Blocks of rows that means and distances to them are added up in. */
export function momentBlocksOf(rows: number): number {
  return Math.ceil(rows / momentRows);
}

export function rowsOfMomentBlock(block: number, rows: number): { from: number; to: number } {
  return { from: block * momentRows, to: Math.min(rows, (block + 1) * momentRows) };
}
