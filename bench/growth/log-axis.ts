/** A logarithmic axis over whole decades. */
export interface LogAxis {
  place(value: number): number;
  /** The decades that get a line and a label. */
  readonly ticks: readonly number[];
}

/** From `from` (at the lowest decade) to `to` (at the highest), in pixels. At most `mostTicks` labels. */
export function logAxis(
  values: readonly number[],
  [from, to]: readonly [number, number],
  mostTicks = 4,
): LogAxis {
  const low = Math.floor(Math.log10(Math.min(...values)) + 1e-9);
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...values)) - 1e-9));
  const step = Math.ceil((high - low + 1) / mostTicks);
  const ticks: number[] = [];
  for (let decade = low; decade <= high; decade += step) ticks.push(10 ** decade);
  return {
    place: (value) => from + ((Math.log10(value) - low) / (high - low)) * (to - from),
    ticks,
  };
}
