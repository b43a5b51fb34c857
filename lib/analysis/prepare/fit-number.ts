import { Failure } from "@/lib/schema/failure";
import type { FittedFeature, ScaleMethod } from "@/lib/schema/recipe";
import { type Moments, moments } from "./moments";
import { quantile } from "./order-statistics";
import { tooClose } from "./words";

export interface NumberOptions {
  readonly name: string;
  readonly fill: number | null;
  readonly log: boolean;
  readonly scale: ScaleMethod;
}

/** log(1 + x + shift); what lies below the smallest value fitted on counts as that smallest value. */
export function shiftedLog(value: number, shift: number): number {
  return Math.log1p(Math.max(0, value + shift));
}

/**
 * Learns shift, offset and divisor from the rows that are used; null when they all have one value.
 * zscore: mean, population deviation; minmax: smallest, range; robust: median, interquartile range
 * (1 where either is 0); none: median, 1, so that float32 keeps the digits that tell most rows apart.
 * As scikit-learn's StandardScaler, MinMaxScaler and RobustScaler. Fails with "too-few-distinct-rows"
 * when different numbers all become one in the Matrix's float32. Takes O(n) time.
 */
export function fitNumber(
  numbers: Float64Array,
  rows: Uint32Array,
  { name, fill, log, scale }: NumberOptions,
): FittedFeature | null {
  const used = new Float64Array(rows.length);
  let smallest = Number.POSITIVE_INFINITY;
  for (let i = 0; i < rows.length; i++) {
    const cell = numbers[rows[i]!]!;
    used[i] = Number.isNaN(cell) ? (fill ?? Number.NaN) : cell;
    if (used[i]! < smallest) smallest = used[i]!;
  }
  const logShift = log ? unsigned(Math.max(0, -smallest)) : null;
  if (logShift !== null) {
    for (let i = 0; i < used.length; i++) used[i] = shiftedLog(used[i]!, logShift);
  }
  const found = moments(used);
  const { min, max } = found;
  if (!(max > min)) return null;
  const { offset, divisor } = scaling(used, found, scale);
  if (Math.fround((min - offset) / divisor) === Math.fround((max - offset) / divisor)) {
    throw new Failure("too-few-distinct-rows", tooClose(name, scale));
  }
  return {
    kind: "number",
    name,
    column: name,
    fill: fill === null ? null : unsigned(fill),
    logShift,
    offset: unsigned(offset),
    divisor,
  };
}

function scaling(
  used: Float64Array,
  { min, max, mean, deviation }: Moments,
  scale: ScaleMethod,
): { offset: number; divisor: number } {
  if (scale === "zscore") return { offset: mean, divisor: deviation > 0 ? deviation : 1 };
  if (scale === "minmax") return { offset: min, divisor: positive(max - min) };
  const offset = quantile(used, 0.5);
  if (scale === "none") return { offset, divisor: 1 };
  return { offset, divisor: positive(quantile(used, 0.75) - quantile(used, 0.25)) };
}

/** JSON does not know −0, and a model must replay to the same bytes. */
function unsigned(value: number): number {
  return value + 0;
}

/** Below ten times the precision of a double a range is rounding, as scikit-learn has it. */
function positive(range: number): number {
  return range >= 10 * Number.EPSILON && Number.isFinite(range) ? range : 1;
}
