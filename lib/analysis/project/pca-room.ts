import { f32, f64, type Slot } from "../kernels/layout";
import { covarianceRun } from "../kernels/twins/covariance";
import { covarianceTimesRun } from "../kernels/twins/covariance-times";
import { splitRange } from "../run-parts";

/** What the tasks of a PCA work on. */
export type PcaRoom = {
  /** Per part, `chunkRows` rows of the Matrix, columns-major: what is handled in one call of a kernel. */
  readonly chunks: Slot<Float32Array>;
  /** What is taken off each column. */
  readonly shifts: Slot<Float64Array>;
  /** Per block of rows `momentsLength` numbers. */
  readonly moments: Slot<Float64Array>;
  /** Per part `scratchLength` numbers. */
  readonly scratch: Slot<Float64Array>;
  /** Vectors × columns. */
  readonly vectors: Slot<Float64Array>;
  /** Per vector, its product with the means, negative. */
  readonly starts: Slot<Float64Array>;
  /** rows × dimensions. */
  readonly places: Slot<Float32Array>;
};

export interface PcaShape {
  readonly rows: number;
  readonly columns: number;
  readonly dimensions: 2 | 3;
  /** Rows in a block; sums are first made within blocks, then over blocks in their order. */
  readonly blockRows: number;
  readonly blocks: number;
  readonly chunkRows: number;
  /** Whether the covariance of all columns is computed, or only its products with vectors. */
  readonly isWhole: boolean;
  readonly momentsLength: number;
  readonly scratchLength: number;
}

/** Vectors that are multiplied with the covariance at a time. */
export const krylovWidth = 8;
const mostForCovariance = 100;
const mostBlocks = 32;
const fewestBlockRows = 8192;
/** Numbers in a chunk: little enough for the caches. */
const chunkLength = 65_536;
/** Multiplications in one call of a kernel. */
const workPerCall = 10_000_000;

export function pcaShape(rows: number, columns: number, dimensions: 2 | 3): PcaShape {
  const even = 2 * Math.ceil(columns / 2);
  const wanted = Math.max(fewestBlockRows, rows / mostBlocks);
  const blockRows = covarianceRun * Math.ceil(wanted / covarianceRun);
  const isWhole = columns <= mostForCovariance;
  const workPerRow = columns * (isWhole ? columns : 2 * krylovWidth);
  const mostRows = Math.min(chunkLength / columns, workPerCall / workPerRow);
  return {
    rows,
    columns,
    dimensions,
    blockRows,
    blocks: Math.ceil(rows / blockRows),
    chunkRows: covarianceRun * Math.max(1, Math.floor(mostRows / covarianceRun)),
    isWhole,
    momentsLength: isWhole ? columns + even * even : columns * krylovWidth,
    scratchLength: isWhole ? even * covarianceRun : (columns + krylovWidth) * covarianceTimesRun,
  };
}

export function pcaLayout(shape: PcaShape, parts: number): PcaRoom {
  const { rows, columns, dimensions, blocks, chunkRows, momentsLength, scratchLength } = shape;
  return {
    chunks: f32(parts * chunkRows * columns),
    shifts: f64(columns),
    moments: f64(blocks * momentsLength),
    scratch: f64(parts * scratchLength),
    vectors: f64(krylovWidth * columns),
    starts: f64(dimensions),
    places: f32(rows * dimensions),
  };
}

/** The blocks of each part. */
export function blockParts({ blocks }: PcaShape, width: number) {
  return splitRange(blocks, width).map((range, part) => ({ ...range, part }));
}
