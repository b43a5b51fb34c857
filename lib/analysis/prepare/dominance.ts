import type { Matrix } from "@/lib/schema/matrix";
import type { Dominance } from "@/lib/schema/reply";
import { dominates } from "./words";

const most = 0.6;

/**
 * Tells when one column holds more than 60 % of the total variance of the Matrix, so that the
 * others hardly matter; null otherwise, and where there is only one column or no variance. The
 * indicators of a column count together. Takes O(rows · features) time.
 */
export function dominance({ rows, values, features }: Matrix): Dominance | null {
  const variances = new Map<string, number>();
  let total = 0;
  for (const [i, { column }] of features.entries()) {
    const variance = varianceOf(values.subarray(i * rows, (i + 1) * rows));
    variances.set(column, (variances.get(column) ?? 0) + variance);
    total += variance;
  }
  if (variances.size < 2) return null;
  for (const [column, variance] of variances) {
    if (!(variance > most * total)) continue;
    const share = variance / total;
    const others = (total - variance) / (variances.size - 1);
    const weight = Math.max(0.01, Number(Math.sqrt(others / variance).toPrecision(2)));
    return { column, share, weight, sentence: dominates(column, share) };
  }
  return null;
}

function varianceOf(values: Float32Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  const mean = sum / values.length;
  let squares = 0;
  for (const value of values) squares += (value - mean) ** 2;
  return squares / values.length;
}
