import { f32, f64, type Slot } from "../kernels/layout";
import { covarianceRun } from "../kernels/twins/covariance";
import { covarianceTimesRun } from "../kernels/twins/covariance-times";
import { splitRange } from "../run-parts";

/** What the tasks of a PCA work on. */
export type PcaRoom = {
  /** As in the Matrix. */
  readonly values: Slot<Float32Array>;
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

export function pcaShape(rows: number, columns: number, dimensions: 2 | 3): PcaShape {
  const even = 2 * Math.ceil(columns / 2);
  const wanted = Math.max(fewestBlockRows, rows / mostBlocks);
  const blockRows = covarianceRun * Math.ceil(wanted / covarianceRun);
  const isWhole = columns <= mostForCovariance;
  return {
    rows,
    columns,
    dimensions,
    blockRows,
    blocks: Math.ceil(rows / blockRows),
    isWhole,
    momentsLength: isWhole ? columns + even * even : columns * krylovWidth,
    scratchLength: isWhole ? even * covarianceRun : (columns + krylovWidth) * covarianceTimesRun,
  };
}

export function pcaLayout(shape: PcaShape, values: Float32Array, parts: number): PcaRoom {
  const { rows, columns, dimensions, blocks, momentsLength, scratchLength } = shape;
  return {
    values: f32(values),
    shifts: f64(columns),
    moments: f64(blocks * momentsLength),
    scratch: f64(parts * scratchLength),
    vectors: f64(krylovWidth * columns),
    starts: f64(dimensions),
    places: f32(rows * dimensions),
  };
}

/** Which rows of the blocks [from, to) are handled in one call of a kernel, at most `mostRows` of one block each. */
export function* rowRanges(
  { rows, blockRows }: PcaShape,
  from: number,
  to: number,
  mostRows: number,
): Generator<{ block: number; from: number; to: number }> {
  for (let block = from; block < to; block++) {
    const end = Math.min(rows, (block + 1) * blockRows);
    for (let row = block * blockRows; row < end; row += mostRows) {
      yield { block, from: row, to: Math.min(end, row + mostRows) };
    }
  }
}

/** The blocks of each part. */
export function blockParts({ blocks }: PcaShape, width: number) {
  return splitRange(blocks, width).map((range, part) => ({ ...range, part }));
}
