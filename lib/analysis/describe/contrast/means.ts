import type { Estimate } from "@/lib/schema/description";
import { normalHalfWidth } from "./normal";
import { studentHalfWidth } from "./student-t";

/** A group of numbers: how many, their mean, and the sum of squared differences from it. */
export interface Group {
  readonly count: number;
  readonly mean: number;
  readonly squares: number;
}

const unknown: Estimate = { value: Number.NaN, low: Number.NaN, high: Number.NaN };

/** A mean with its 95 % interval by Student's t; the interval of a single value is unbounded, of none all is NaN. */
export function meanInterval({ count, mean, squares }: Group): Estimate {
  if (count === 0) return unknown;
  if (count === 1) return unbounded(mean);
  const reach = studentHalfWidth(count - 1) * Math.sqrt(squares / (count - 1) / count);
  return { value: mean, low: mean - reach, high: mean + reach };
}

/**
 * Difference of two means with its 95 % interval, without assuming equal spread. Unbounded where a group has one value, NaN
 * where it has none. Welch (1947), doi:10.1093/biomet/34.1-2.28.
 */
export function meanDifference(first: Group, second: Group): Estimate {
  if (first.count === 0 || second.count === 0) return unknown;
  const value = first.mean - second.mean;
  if (first.count === 1 || second.count === 1) return unbounded(value);
  const a = first.squares / (first.count - 1) / first.count;
  const b = second.squares / (second.count - 1) / second.count;
  if (a + b === 0) return { value, low: value, high: value };
  const degrees = (a + b) ** 2 / (a ** 2 / (first.count - 1) + b ** 2 / (second.count - 1));
  const reach = studentHalfWidth(degrees) * Math.sqrt(a + b);
  return { value, low: value - reach, high: value + reach };
}

/**
 * Difference of two means in pooled standard deviations, corrected for small groups (Hedges' g), with its 95 % large-sample
 * interval. NaN where a group is empty, there are fewer than three values, or nothing varies within the groups.
 * Hedges (1981), doi:10.3102/10769986006002107.
 */
export function standardizedDifference(first: Group, second: Group): Estimate {
  const { count: n } = first;
  const { count: m } = second;
  const degrees = n + m - 2;
  const pooled = Math.sqrt((first.squares + second.squares) / degrees);
  if (n === 0 || m === 0 || degrees < 1 || !(pooled > 0)) return unknown;
  const correction = 1 - 3 / (4 * degrees - 1);
  const value = (correction * (first.mean - second.mean)) / pooled;
  const error = Math.sqrt((n + m) / (n * m) + (value * value) / (2 * (n + m - 3.94)));
  const reach = normalHalfWidth * error;
  return { value, low: value - reach, high: value + reach };
}

function unbounded(value: number): Estimate {
  return { value, low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
}

/** What remains of all numbers without those of a group. */
export function withoutGroup(all: Group, own: Group): Group {
  const count = all.count - own.count;
  if (own.count === 0) return all;
  if (count === 0) return { count, mean: Number.NaN, squares: Number.NaN };
  const mean = all.mean + ((all.mean - own.mean) * own.count) / count;
  const between = own.count * (own.mean - all.mean) ** 2 + count * (mean - all.mean) ** 2;
  return { count, mean, squares: Math.max(0, all.squares - own.squares - between) };
}
