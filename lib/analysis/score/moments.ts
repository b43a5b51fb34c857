import type { Steps } from "@/lib/schema/progress";
import type { Engine, Room, RoomHandle } from "../kernels/engine";
import { momentBlocksOf, rowsOfMomentBlock, type ScoreLayout, type ScoreShape } from "./score-room";

export interface MomentsInput {
  readonly handle: RoomHandle<ScoreLayout>;
  readonly shape: ScoreShape;
  readonly block: number;
}

/** `addMoments` in a task. */
export function* cellMoments(
  { handle, shape, block }: MomentsInput,
  engine: Engine,
): Steps<void, never> {
  yield* addMoments(engine.attach(handle), shape, block);
}

/** `addDistances` in a task. */
export function* distancesToCenters(
  { handle, shape, block }: MomentsInput,
  engine: Engine,
): Steps<void, never> {
  yield* addDistances(engine.attach(handle), shape, block);
}

const rowsPerCall = (columns: number) => Math.max(1024, Math.floor(4_000_000 / columns));

/** Adds up one block of rows by cell, in float64 into the room. O(rows · columns · groups). */
export function* addMoments(
  { kernels, at, views }: Room<ScoreLayout>,
  { rows, columns, cells, groups }: ScoreShape,
  block: number,
): Steps<void, never> {
  const { from, to } = rowsOfMomentBlock(block, rows);
  views.moments.fill(0, block * cells * columns, (block + 1) * cells * columns);
  views.masses.fill(0, block * cells, (block + 1) * cells);
  const step = rowsPerCall(columns);
  for (const [g, { cellsAt }] of groups.entries()) {
    const first = block * cells + cellsAt;
    for (let row = from; row < to; row += step) {
      kernels.clusterSums(
        at.values,
        rows,
        columns,
        at.weights,
        row,
        Math.min(to, row + step),
        at.cellOf + 4 * g * rows,
        at.moments + 8 * first * columns,
        at.masses + 8 * first,
      );
      yield { stage: "scores", done: g, total: groups.length };
    }
  }
}

/** Sizes and centers of every cluster, once every block of `addMoments` is done. O(blocks · cells · columns · partitions). */
export function setCenters({ views }: Room<ScoreLayout>, shape: ScoreShape): void {
  const { columns, cells, groups, partitions } = shape;
  const { moments, masses, sizes, centers, labels } = views;
  for (let block = 1; block < momentBlocksOf(shape.rows); block++) {
    const length = cells * columns;
    for (let i = 0; i < length; i++) moments[i]! += moments[block * length + i]!;
    for (let i = 0; i < cells; i++) masses[i]! += masses[block * cells + i]!;
  }
  sizes.fill(0);
  centers.fill(0);
  for (const { k, group, clustersAt, labelsAt } of partitions) {
    const { cells: count, cellsAt } = groups[group]!;
    for (let cell = 0; cell < count; cell++) {
      const label = labels[labelsAt + cell]!;
      if (label < 0) continue;
      const cluster = clustersAt + label;
      sizes[cluster]! += masses[cellsAt + cell]!;
      for (let j = 0; j < columns; j++) {
        centers[cluster * columns + j]! += moments[(cellsAt + cell) * columns + j]!;
      }
    }
    for (let c = clustersAt; c < clustersAt + k; c++) {
      for (let j = 0; j < columns; j++) centers[c * columns + j]! /= sizes[c]!;
    }
  }
}

/**
 * Adds up the distances of one block of rows to their centers, per cluster of every partition, in float64 into the room.
 * O(rows · columns · partitions).
 */
export function* addDistances(
  { kernels, at, views }: Room<ScoreLayout>,
  { rows, columns, clusters, partitions }: ScoreShape,
  block: number,
): Steps<void, never> {
  const { from, to } = rowsOfMomentBlock(block, rows);
  views.distances.fill(0, 2 * clusters * block, 2 * clusters * (block + 1));
  const step = rowsPerCall(columns);
  for (const [p, { group, clustersAt, labelsAt }] of partitions.entries()) {
    for (let row = from; row < to; row += step) {
      kernels.ownDistances(
        at.values,
        rows,
        columns,
        at.weights,
        row,
        Math.min(to, row + step),
        at.cellOf + 4 * group * rows,
        at.labels + 4 * labelsAt,
        at.centers + 8 * clustersAt * columns,
        at.distances + 16 * (clusters * block + clustersAt),
      );
      yield { stage: "scores", done: p + 1, total: partitions.length };
    }
  }
}
