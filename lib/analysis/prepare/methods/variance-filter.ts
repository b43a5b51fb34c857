import { moments } from "../moments";
import { presentOf } from "../order-statistics";

export interface LowVariance {
  /** Place among the columns. */
  readonly column: number;
  readonly variance: number;
}

/**
 * Columns whose population variance, of the cells that are there, is not above the threshold, as scikit-learn's `VarianceThreshold`; a column
 * without cells has variance 0, as has one whose cells are all the same. O(rows · columns).
 */
export function lowVariance(columns: readonly Float64Array[], threshold: number): LowVariance[] {
  return columns.flatMap((values, column) => {
    const { min, max, deviation } = moments(presentOf(values));
    const variance = min < max ? deviation * deviation : 0;
    return variance <= threshold ? [{ column, variance }] : [];
  });
}
