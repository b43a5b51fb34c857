import type { FittedFeature, ScaleMethod } from "@/lib/schema/recipe";
import { moments } from "./moments";
import { quantile } from "./order-statistics";

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
 * (1 where either is 0); none: mean, 1, so that float32 keeps the digits that tell rows apart.
 * As scikit-learn's StandardScaler, MinMaxScaler and RobustScaler. Takes O(n) time.
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
  const { min, max, mean, deviation } = moments(used);
  if (!(max > min)) return null;
  const feature = {
    kind: "number",
    name,
    column: name,
    fill: fill === null ? null : unsigned(fill),
    logShift,
  } as const;
  if (scale === "none") return { ...feature, offset: unsigned(mean), divisor: 1 };
  if (scale === "zscore") {
    return { ...feature, offset: unsigned(mean), divisor: deviation > 0 ? deviation : 1 };
  }
  if (scale === "minmax")
    return { ...feature, offset: unsigned(min), divisor: positive(max - min) };
  const range = quantile(used, 0.75) - quantile(used, 0.25);
  return { ...feature, offset: unsigned(quantile(used, 0.5)), divisor: positive(range) };
}

/** JSON does not know −0, and a model must replay to the same bytes. */
function unsigned(value: number): number {
  return value + 0;
}

/** Below ten times the precision of a double a range is rounding, as scikit-learn has it. */
function positive(range: number): number {
  return range >= 10 * Number.EPSILON && Number.isFinite(range) ? range : 1;
}
