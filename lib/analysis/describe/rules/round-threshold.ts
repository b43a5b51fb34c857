const day = 86_400_000;

/**
 * The number with the fewest digits in [low, high), near the middle: it tells values up to `low` from values from
 * `high` on as any other there does. `low` where they are too close for that.
 */
export function roundThreshold(low: number, high: number): number {
  const middle = low + (high - low) / 2;
  for (let digits = 1; digits <= 15; digits++) {
    for (const value of [middle, low]) {
      const found = Number(value.toPrecision(digits));
      if (found >= low && found < high) return found;
    }
  }
  return low;
}

/** The same for dates in milliseconds: a midnight where there is one. */
export function roundDay(low: number, high: number): number {
  const midnight = Math.ceil((high - day) / day) * day;
  return midnight >= low && midnight < high ? midnight : low;
}
