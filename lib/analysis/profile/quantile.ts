/**
 * Quantile of ascending values, 0 ≤ share ≤ 1, interpolated linearly between neighbours (numpy's
 * default, type 7 of Hyndman & Fan 1996, doi:10.2307/2684934). NaN when there are no values.
 */
export function quantile(sorted: Float64Array, share: number): number {
  if (sorted.length === 0) return Number.NaN;
  const position = (sorted.length - 1) * share;
  const below = Math.floor(position);
  const low = sorted[below]!;
  const high = sorted[Math.min(below + 1, sorted.length - 1)]!;
  const weight = position - below;
  return low === high || weight === 0 ? low : low * (1 - weight) + high * weight;
}
