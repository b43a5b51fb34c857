import type { Parameters } from "@/lib/schema/algorithm";
import type { Room, RoomHandle } from "../../kernels/engine";
import { f32, f64, i32 } from "../../kernels/layout";

/** A room for the fits of several mixtures to the same rows, each in an area of its own. */
export interface MixtureRoomShape {
  readonly rows: number;
  readonly columns: number;
  readonly covariance: Parameters<"mixture">["covariance"];
  /** The most components of any fit. */
  readonly maxK: number;
  readonly areas: number;
  /** Passes over parts of the rows that may go on at the same time, per area. */
  readonly slots: number;
}

export interface MixtureFit extends MixtureRoomShape {
  readonly room: RoomHandle<ReturnType<typeof mixtureLayout>>;
  readonly k: number;
  readonly area: number;
}

export type MixtureRoom = Room<ReturnType<typeof mixtureLayout>>;

/** Rows that share one partial sum; more where a sum is so large that few can be kept. */
const leastChunk = 4096;
const mostEntries = 700_000;

/** How rows are split, and how many numbers things take. */
export function mixtureSizes({ rows, columns, covariance }: MixtureRoomShape, k: number) {
  const correlated = covariance === "full" || covariance === "tied";
  const entries = correlated ? (columns * (columns + 1)) / 2 : columns;
  const most = Math.max(4, Math.floor(mostEntries / entries));
  const chunkRows = 8 * Math.ceil(Math.max(leastChunk, rows / most) / 8);
  const blockRows = 8 * Math.min(32, Math.max(1, Math.floor(1024 / columns)));
  const factors = covariance === "tied" ? 1 : k;
  return {
    correlated,
    /** Of a covariance and of the inverse of its factor: a lower triangle, row after row, or a diagonal. */
    entries,
    /** Covariances: one for each component or one for all. */
    factors,
    chunkRows,
    chunks: Math.ceil(rows / chunkRows),
    /** Rows that a pass handles at a time. */
    blockRows,
    /** A chunk's log likelihood; per component the sums of shares and of differences; the scatters. */
    partial: 1 + k * (1 + columns) + factors * entries,
    scratch: Math.max(8 * columns, (columns + 3) * blockRows),
  };
}

function numbersOf(shape: MixtureRoomShape, k: number): Record<MixtureNumbers, number> {
  const { columns, slots } = shape;
  const { factors, entries, chunks, partial, blockRows, scratch } = mixtureSizes(shape, k);
  return {
    centers: k * columns,
    means: 2 * k * columns,
    inverses: 2 * factors * entries,
    constants: 2 * k,
    weights: 2 * k,
    covariances: factors * entries,
    partials: chunks * partial,
    tops: chunks * k * 2,
    shares: slots * k * blockRows,
    best: slots * blockRows,
    scratch: slots * scratch,
  };
}

export type MixtureNumbers =
  | "centers"
  | "means"
  | "inverses"
  | "constants"
  | "weights"
  | "covariances"
  | "partials"
  | "tops"
  | "shares"
  | "best"
  | "scratch";

export function mixtureLayout(shape: MixtureRoomShape) {
  const { rows, columns, maxK, areas } = shape;
  const length = Object.values(numbersOf(shape, maxK)).reduce((a, b) => a + b);
  return {
    values: f32(rows * columns),
    weights: f64(rows),
    numbers: f64(areas * length),
    start: i32(areas * rows),
    labels: i32(areas * rows),
    certainty: f32(areas * rows),
  };
}

/** The numbers of one fit: arrays by name and, for kernels, where they start. */
export interface MixtureArea {
  readonly views: Readonly<Record<MixtureNumbers, Float64Array>>;
  readonly at: Readonly<Record<MixtureNumbers, number>>;
  readonly start: Int32Array;
  readonly labels: Int32Array;
  readonly certainty: Float32Array;
}

export function mixtureArea(room: MixtureRoom, fit: Omit<MixtureFit, "room">): MixtureArea {
  const { rows, areas, area, k } = fit;
  const { numbers, start, labels, certainty } = room.views;
  const views: Record<string, Float64Array> = {};
  const at: Record<string, number> = {};
  let next = (area * numbers.length) / areas;
  for (const [name, length] of Object.entries(numbersOf(fit, k))) {
    views[name] = numbers.subarray(next, next + length);
    at[name] = room.at.numbers + 8 * next;
    next += length;
  }
  const own = [area * rows, (area + 1) * rows] as const;
  return {
    views: views as Record<MixtureNumbers, Float64Array>,
    at: at as Record<MixtureNumbers, number>,
    start: start.subarray(...own),
    labels: labels.subarray(...own),
    certainty: certainty.subarray(...own),
  };
}
