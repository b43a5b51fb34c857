import type { Steps } from "@/lib/schema/progress";
import type { Engine, Room, RoomHandle } from "../kernels/engine";
import { krylovWidth, type PcaRoom, type PcaShape } from "./pca-room";

/** Blocks [from, to); the part decides only which chunk and which scratch is used. */
export interface PcaPart {
  readonly room: RoomHandle<PcaRoom>;
  /** As in the Matrix, where all threads can see them. */
  readonly values: Float32Array;
  readonly shape: PcaShape;
  readonly part: number;
  readonly from: number;
  readonly to: number;
}

interface Chunk {
  /** Where the part's chunk and scratch are. */
  readonly values: number;
  readonly scratch: number;
  /** Where the moments of its block are. */
  readonly moments: number;
  /** Its first row, and how many it has. */
  readonly from: number;
  readonly count: number;
}

/**
 * Per block, the sums of the shifted columns, then the products of every two; unless the covariance is computed
 * whole, of each with itself only, four numbers apart.
 */
export function* pcaMoments(input: PcaPart, engine: Engine): Steps<void, never> {
  const room = engine.attach(input.room);
  const { shifts } = room.at;
  const { columns, isWhole, chunkRows } = input.shape;
  const together = isWhole ? columns : 1;
  emptyMoments(room, input);
  for (const { values, scratch, moments, from, count } of chunksOf(room, input)) {
    for (let column = 0; column < columns; column += together) {
      room.kernels.covariance(
        values + 4 * column * chunkRows,
        chunkRows,
        0,
        count,
        together,
        shifts + 8 * column,
        scratch,
        moments + 8 * column,
        moments + 8 * columns + 32 * column,
      );
    }
    yield progressOf(input, from + count);
  }
}

/** Per block, its part of the covariance times the vectors. */
export function* pcaTimes(input: PcaPart, engine: Engine): Steps<void, never> {
  const room = engine.attach(input.room);
  const { shifts, vectors } = room.at;
  const { columns, chunkRows } = input.shape;
  emptyMoments(room, input);
  for (const { values, scratch, moments, from, count } of chunksOf(room, input)) {
    room.kernels.covarianceTimes(
      values,
      chunkRows,
      0,
      count,
      columns,
      shifts,
      vectors,
      krylovWidth,
      scratch,
      moments,
    );
    yield progressOf(input, from + count);
  }
}

/** Where the rows are on the vectors. */
export function* pcaPlaces(input: PcaPart, engine: Engine): Steps<void, never> {
  const room = engine.attach(input.room);
  const { vectors, starts, places } = room.at;
  const { columns, dimensions, chunkRows } = input.shape;
  for (const { values, from, count } of chunksOf(room, input)) {
    const out = places + 4 * dimensions * from;
    room.kernels.ontoAxes(values, chunkRows, 0, count, columns, vectors, starts, dimensions, out);
    yield progressOf(input, from + count);
  }
}

/** Copies the rows of the part's blocks into the room, chunk after chunk; no chunk has rows of two blocks. */
function* chunksOf(
  { at, views }: Room<PcaRoom>,
  { values, shape, part, from, to }: PcaPart,
): Generator<Chunk, void, void> {
  const { rows, columns, blockRows, chunkRows, momentsLength, scratchLength } = shape;
  const start = part * chunkRows * columns;
  for (let block = from; block < to; block++) {
    const end = Math.min(rows, (block + 1) * blockRows);
    for (let row = block * blockRows; row < end; row += chunkRows) {
      const count = Math.min(chunkRows, end - row);
      for (let column = 0; column < columns; column++) {
        const own = values.subarray(column * rows + row, column * rows + row + count);
        views.chunks.set(own, start + column * chunkRows);
      }
      yield {
        values: at.chunks + 4 * start,
        scratch: at.scratch + 8 * part * scratchLength,
        moments: at.moments + 8 * block * momentsLength,
        from: row,
        count,
      };
    }
  }
}

function emptyMoments({ views }: Room<PcaRoom>, { shape, from, to }: PcaPart): void {
  views.moments.fill(0, from * shape.momentsLength, to * shape.momentsLength);
}

function progressOf({ shape }: PcaPart, done: number) {
  return { stage: "PCA", done, total: shape.rows };
}
