/**
 * How many have the category that a column of 0 and 1 stands for, in [0, 1]: it has two values, however they
 * are scaled, and the larger means yes. NaN where there is no value.
 */
export function shareOfOnes(counts: readonly number[]): number {
  const all = counts.reduce((sum, count) => sum + count, 0);
  return all === 0 ? Number.NaN : (counts.at(-1) ?? 0) / all;
}
