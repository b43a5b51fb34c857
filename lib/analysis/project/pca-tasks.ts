import type { Steps } from "@/lib/schema/progress";
import type { Engine, RoomHandle } from "../kernels/engine";
import { covarianceRun } from "../kernels/twins/covariance";
import { krylovWidth, type PcaRoom, type PcaShape, rowRanges } from "./pca-room";

/** Blocks [from, to); the part decides only which scratch is used. */
export interface PcaPart {
  readonly room: RoomHandle<PcaRoom>;
  readonly shape: PcaShape;
  readonly part: number;
  readonly from: number;
  readonly to: number;
}

const workPerCall = 10_000_000;

/**
 * Per block, the sums of the shifted columns, then the products of every two; unless the covariance is computed
 * whole, of each with itself only, four numbers apart.
 */
export function* pcaMoments(input: PcaPart, engine: Engine): Steps<void, never> {
  const { at, views, kernels } = engine.attach(input.room);
  const { shape } = input;
  const { rows, columns, isWhole, momentsLength } = shape;
  const scratch = at.scratch + 8 * input.part * shape.scratchLength;
  const together = isWhole ? columns : 1;
  const mostRows = callRows(isWhole ? columns ** 2 : 8);
  views.moments.fill(0, input.from * momentsLength, input.to * momentsLength);
  for (const { block, from, to } of rowRanges(shape, input.from, input.to, mostRows)) {
    const sums = at.moments + 8 * block * momentsLength;
    for (let column = 0; column < columns; column += together) {
      kernels.covariance(
        at.values + 4 * column * rows,
        rows,
        from,
        to,
        together,
        at.shifts + 8 * column,
        scratch,
        sums + 8 * column,
        sums + 8 * columns + 32 * column,
      );
    }
    yield progressOf(shape, to);
  }
}

/** Per block, its part of the covariance times the vectors. */
export function* pcaTimes(input: PcaPart, engine: Engine): Steps<void, never> {
  const { at, views, kernels } = engine.attach(input.room);
  const { shape } = input;
  const { rows, columns, momentsLength } = shape;
  const scratch = at.scratch + 8 * input.part * shape.scratchLength;
  views.moments.fill(0, input.from * momentsLength, input.to * momentsLength);
  const mostRows = callRows(2 * krylovWidth * columns);
  for (const { block, from, to } of rowRanges(shape, input.from, input.to, mostRows)) {
    kernels.covarianceTimes(
      at.values,
      rows,
      from,
      to,
      columns,
      at.shifts,
      at.vectors,
      krylovWidth,
      scratch,
      at.moments + 8 * block * momentsLength,
    );
    yield progressOf(shape, to);
  }
}

/** Where the rows are on the vectors. */
export function* pcaPlaces(input: PcaPart, engine: Engine): Steps<void, never> {
  const { at, kernels } = engine.attach(input.room);
  const { shape } = input;
  const { rows, columns, dimensions } = shape;
  const mostRows = callRows(2 * dimensions * columns);
  for (const { from, to } of rowRanges(shape, input.from, input.to, mostRows)) {
    kernels.ontoAxes(
      at.values,
      rows,
      from,
      to,
      columns,
      at.vectors,
      at.starts,
      dimensions,
      at.places,
    );
    yield progressOf(shape, to);
  }
}

function callRows(workPerRow: number): number {
  return covarianceRun * Math.max(1, Math.floor(workPerCall / workPerRow / covarianceRun));
}

function progressOf({ rows }: PcaShape, done: number) {
  return { stage: "PCA", done, total: rows };
}
