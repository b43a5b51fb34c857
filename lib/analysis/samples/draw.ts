import type { Random } from "../random/counter-random";

/** A normal draw cut at ±2.2 deviations: people differ, but none of them absurdly. */
function bounded(random: Random): number {
  return Math.max(-2.2, Math.min(2.2, random.normal()));
}

/** A positive amount around a median; `spread` is the standard deviation of its logarithm. */
export function amountAround(random: Random, median: number, spread: number): number {
  return median * Math.exp(spread * bounded(random));
}

/** A number around a mean, kept within [min, max]. */
export function numberAround(
  random: Random,
  mean: number,
  deviation: number,
  min: number,
  max = Number.POSITIVE_INFINITY,
): number {
  return Math.max(min, Math.min(max, mean + deviation * bounded(random)));
}

export function wholeAround(
  random: Random,
  mean: number,
  deviation: number,
  min: number,
  max?: number,
): number {
  return Math.round(numberAround(random, mean, deviation, min, max));
}

/** Index of a weight, drawn in proportion to the weights. */
export function drawIndex(random: Random, weights: readonly number[]): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let left = random.uniform() * total;
  for (const [index, weight] of weights.entries()) {
    left -= weight;
    if (left < 0) return index;
  }
  return weights.length - 1;
}

/** One of the values, by the weights that stand beside them. */
export function drawValue(
  random: Random,
  weighted: readonly (readonly [string, number])[],
): string {
  const weights = weighted.map(([, weight]) => weight);
  return weighted[drawIndex(random, weights)]![0];
}

/** Calendar day `YYYY-MM-DD`, so many days after 1970-01-01. */
export function dayText(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}
