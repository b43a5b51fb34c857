import type { UnitMixture } from "@/lib/schema/profile";

const factors = [1, 2, 3, 6];
const mostLooked = 20_000;
/** Fewer values than this show no shape. */
const enoughValues = 40;
const enoughInGroup = 10;
const leastShare = 0.02;
/** How far the medians may be from a whole power of ten, in powers of ten. */
const slack = 0.12;
/** Values in the middle third between the medians, against those of the smaller group. */
const mostBetween = 0.1;
/** Largest distance between the distributions of the two groups, laid over each other (Kolmogorov-Smirnov). */
const mostDifferent = 0.3;
/** Distinct values a group needs, for two prices that differ by a factor are no mixture. */
const enoughDistinct = 5;

/**
 * Whether ascending numbers are of two units a power of ten apart, such as euros and cents. The
 * logarithms of their sizes are split in two where that leaves the least variance (Otsu 1979,
 * doi:10.1109/TSMC.1979.4310076); the groups must be 1, 2, 3 or 6 powers of ten apart by their medians,
 * with a gap between them, and have one shape once that is taken off. Groups that overlap are not found.
 * Zeros are left out. Of more than 20,000 values, as many quantiles are looked at. Undefined when nothing
 * is found. O(n) time.
 */
export function unitMixture(sorted: Float64Array): UnitMixture | undefined {
  const logs = logarithms(thinned(sorted));
  const { length } = logs;
  if (length < enoughValues) return undefined;
  const split = splitInTwo(logs);
  const smaller = Math.min(split, length - split);
  if (smaller < Math.max(enoughInGroup, length * leastShare)) return undefined;
  const [low, high] = [middle(logs, 0, split), middle(logs, split, length)];
  const power = factors.find((factor) => Math.abs(high - low - factor) <= slack);
  if (power === undefined) return undefined;
  const third = (high - low) / 3;
  let between = 0;
  for (const value of logs) if (value > low + third && value < high - third) between++;
  if (between > smaller * mostBetween) return undefined;
  if (Math.min(distinct(logs, 0, split), distinct(logs, split, length)) < enoughDistinct)
    return undefined;
  if (shapeDistance(logs, split, high - low) > mostDifferent) return undefined;
  const limit = 10 ** ((logs[split - 1]! + logs[split]!) / 2);
  let small = 0;
  let zeros = 0;
  for (const value of sorted) {
    if (value === 0) zeros++;
    else if (Math.abs(value) < limit) small++;
  }
  return {
    factor: 10 ** power,
    small,
    large: sorted.length - zeros - small,
    smallMedian: 10 ** low,
    largeMedian: 10 ** high,
  };
}

/** The shape of a million values shows in every fiftieth of them. */
function thinned(sorted: Float64Array): Float64Array {
  if (sorted.length <= mostLooked) return sorted;
  const step = sorted.length / mostLooked;
  return Float64Array.from({ length: mostLooked }, (_, i) => sorted[Math.floor((i + 0.5) * step)]!);
}

function logarithms(sorted: Float64Array): Float64Array {
  const logs = Float64Array.from(
    sorted.filter((value) => value !== 0),
    (value) => Math.log10(Math.abs(value)),
  );
  return (sorted[0] ?? 0) < 0 ? logs.sort() : logs;
}

/** How many of the ascending values come before the best split in two. */
function splitInTwo(values: Float64Array): number {
  let total = 0;
  for (const value of values) total += value;
  let best = 0;
  let bestBetween = Number.NEGATIVE_INFINITY;
  let sum = 0;
  for (let i = 1; i < values.length; i++) {
    sum += values[i - 1]!;
    if (values[i] === values[i - 1]) continue;
    const rest = total - sum;
    const between = (sum * sum) / i + (rest * rest) / (values.length - i);
    if (between > bestBetween) {
      bestBetween = between;
      best = i;
    }
  }
  return best;
}

function middle(values: Float64Array, from: number, to: number): number {
  const at = from + (to - from - 1) / 2;
  return (values[Math.floor(at)]! + values[Math.ceil(at)]!) / 2;
}

function distinct(values: Float64Array, from: number, to: number): number {
  let count = 1;
  for (let i = from + 1; i < to; i++) if (values[i] !== values[i - 1]) count++;
  return count;
}

/** Largest distance between the two groups' distribution functions, the upper one moved down by `shift`. */
function shapeDistance(values: Float64Array, split: number, shift: number): number {
  const upper = values.length - split;
  let largest = 0;
  for (let i = 0, j = 0; i < split && j < upper; ) {
    const [a, b] = [values[i]!, values[split + j]! - shift];
    if (a <= b) i++;
    if (b <= a) j++;
    largest = Math.max(largest, Math.abs(i / split - j / upper));
  }
  return largest;
}
