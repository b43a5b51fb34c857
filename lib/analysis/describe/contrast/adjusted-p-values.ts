/**
 * P-values adjusted so that among all that are called different at a level, the expected share of false calls is at most
 * that level; in the given order. NaN stays NaN and does not count as a test. O(n log n).
 * Benjamini & Hochberg (1995), doi:10.1111/j.2517-6161.1995.tb02031.x.
 */
export function adjustedPValues(values: readonly number[]): number[] {
  const order = [...values.keys()].filter((i) => !Number.isNaN(values[i]!));
  order.sort((a, b) => values[a]! - values[b]!);
  const adjusted = values.map(() => Number.NaN);
  let least = 1;
  for (let rank = order.length; rank > 0; rank--) {
    const i = order[rank - 1]!;
    least = Math.min(least, (values[i]! * order.length) / rank);
    adjusted[i] = least;
  }
  return adjusted;
}
