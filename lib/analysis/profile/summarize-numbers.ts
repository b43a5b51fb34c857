import type { ColumnProfile } from "@/lib/schema/profile";
import { quantile } from "./quantile";
import { sortedNumbers } from "./sort-numbers";

export interface NumberSummary {
  readonly range: NonNullable<ColumnProfile["range"]>;
  readonly distinct: number;
  /** The values that are there, ascending. */
  readonly sorted: Float64Array;
}

const shares = [0.05, 0.25, 0.5, 0.75, 0.95];
/** Beyond this, squares and sums of doubles may overflow and values are scaled down first. */
const largeMagnitude = 1e100;

/**
 * Range, mean, median, deviation, skew and quantiles of the values that are not NaN; undefined when there are
 * none. Deviation and skew are the population's (numpy's std, scipy's skew with bias); both are 0 for
 * a constant column. O(n) time.
 */
export function summarizeNumbers(values: Float64Array): NumberSummary | undefined {
  const sorted = sortedNumbers(values);
  if (sorted.length === 0) return undefined;
  const min = sorted[0]!;
  const max = sorted[sorted.length - 1]!;
  const magnitude = Math.max(Math.abs(min), Math.abs(max));
  const scale = magnitude > largeMagnitude ? magnitude : 1;
  const { mean, deviation, skew } = moments(sorted, scale);
  return {
    range: {
      min,
      max,
      mean: min === max ? min : mean * scale,
      median: quantile(sorted, 0.5),
      deviation: min === max ? 0 : deviation * scale,
      skew: min === max ? 0 : skew,
      quantiles: shares.map((share) => quantile(sorted, share)),
    },
    distinct: countDistinct(sorted),
    sorted,
  };
}

function moments(values: Float64Array, scale: number) {
  let sum = 0;
  for (const value of values) sum += value / scale;
  const mean = sum / values.length;
  let squares = 0;
  let cubes = 0;
  for (const value of values) {
    const difference = value / scale - mean;
    squares += difference * difference;
    cubes += difference * difference * difference;
  }
  const variance = squares / values.length;
  const deviation = Math.sqrt(variance);
  const cubed = variance * deviation;
  return { mean, deviation, skew: cubed === 0 ? 0 : cubes / values.length / cubed };
}

function countDistinct(sorted: Float64Array): number {
  let count = 1;
  for (let i = 1; i < sorted.length; i++) if (sorted[i] !== sorted[i - 1]) count++;
  return count;
}
