/** The nearest rows of one search, nearest first; as many of each as `count` says. */
export interface Nearest {
  count: number;
  readonly rows: Uint32Array;
  readonly squares: Float64Array;
}

export function roomForNearest(most: number): Nearest {
  return { count: 0, rows: new Uint32Array(most), squares: new Float64Array(most) };
}

/**
 * Finds the rows with the least squared distance among those that are `allowed` (1; null: all), as many as there is
 * room for; of rows as near the first. A distance that is NaN or infinite is none. O(rows) time on average.
 */
export function findNearest(
  nearest: Nearest,
  distances: Float64Array,
  allowed: Float64Array | null,
): void {
  const { rows, squares } = nearest;
  const most = rows.length;
  let count = 0;
  let worst = Number.POSITIVE_INFINITY;
  for (let i = 0; i < distances.length; i++) {
    const square = distances[i]!;
    if (!(square < worst) || (allowed !== null && allowed[i] === 0)) continue;
    let at = count < most ? count++ : most - 1;
    for (; at > 0 && squares[at - 1]! > square; at--) {
      squares[at] = squares[at - 1]!;
      rows[at] = rows[at - 1]!;
    }
    squares[at] = square;
    rows[at] = i;
    if (count === most) worst = squares[most - 1]!;
  }
  nearest.count = count;
}

/**
 * Mean over the nearest rows, each weighted the same or by 1 / distance; where some are at distance 0, those alone.
 * NaN when there are none.
 */
export function averageNearest(
  { count, rows, squares }: Nearest,
  values: readonly (number | null)[],
  weights: "uniform" | "distance",
): number {
  if (count === 0) return Number.NaN;
  const closest = squares[0]!;
  const weightOf = (i: number): number => {
    if (weights === "uniform") return 1;
    return closest === 0 ? Number(squares[i] === 0) : Math.sqrt(closest / squares[i]!);
  };
  let total = 0;
  for (let i = 0; i < count; i++) total += weightOf(i);
  let mean = 0;
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < count; i++) {
    const value = values[rows[i]!]!;
    mean += (weightOf(i) / total) * value;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  // Rounding must not make a mean of equal values another value.
  return Math.min(high, Math.max(low, mean));
}
