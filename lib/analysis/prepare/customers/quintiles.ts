import { presentOf, quantile } from "../order-statistics";

/** The values that part what is not missing into fifths (linear interpolation); null where everything is missing. O(n) time. */
export function quintileCuts(values: Float64Array): [number, number, number, number] | null {
  const present = presentOf(values);
  if (present.length === 0) return null;
  const cut = (q: number) => quantile(present, q);
  return [cut(0.2), cut(0.4), cut(0.6), cut(0.8)];
}

/**
 * 1 plus the number of cuts below the value, from 1 to 5. Equal values have equal scores, and a value that
 * lies on a cut belongs to the lower fifth; so with many equal values some scores go to nobody.
 */
export function scoreByCuts(value: number, cuts: readonly number[] | null): number {
  if (cuts === null || Number.isNaN(value)) return Number.NaN;
  let score = 1;
  for (const cut of cuts) if (cut < value) score++;
  return score;
}
