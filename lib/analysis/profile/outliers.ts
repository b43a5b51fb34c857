import type { Outliers } from "@/lib/schema/profile";
import { quantile } from "./quantile";

const innerFence = 1.5;
const outerFence = 3;
/** Modified z-scores beyond this are outliers: Iglewicz & Hoaglin (1993), How to Detect and Handle Outliers. */
const madLimit = 3.5;
/** Makes the median absolute deviation estimate the standard deviation of normal values. */
const madScale = 1.4826;

/**
 * Values far from the others among ascending ones, by Tukey's fences (1977) and by the median absolute
 * deviation. Undefined when there are none or all are the same; a rule whose spread is 0 because most
 * values are equal finds none. O(n) time.
 */
export function outliers(sorted: Float64Array): Outliers | undefined {
  const least = sorted[0];
  const most = sorted[sorted.length - 1];
  if (least === undefined || most === undefined || least === most) return undefined;
  const [q1, median, q3] = [0.25, 0.5, 0.75].map((share) => quantile(sorted, share)) as [
    number,
    number,
    number,
  ];
  const beyond = (center: [number, number], reach: number) =>
    reach > 0 ? countOutside(sorted, center[0] - reach, center[1] + reach) : 0;
  const spread = q3 - q1;
  const farthest = most - median >= median - least ? most : least;
  return {
    beyondFences: beyond([q1, q3], innerFence * spread),
    farOut: beyond([q1, q3], outerFence * spread),
    byMad: beyond([median, median], madLimit * madScale * medianDeviation(sorted, median)),
    farthest,
    farthestShare: shareOfSquares(sorted, median, farthest),
  };
}

/** Median of |x − median| over ascending values, by merging those below with those above. */
export function medianDeviation(sorted: Float64Array, median: number): number {
  const { length } = sorted;
  let above = firstAtLeast(sorted, median);
  let below = above - 1;
  const upTo = length >> 1;
  let previous = 0;
  let current = 0;
  for (let taken = 0; taken <= upTo; taken++) {
    previous = current;
    const down = below >= 0 ? median - sorted[below]! : Number.POSITIVE_INFINITY;
    const up = above < length ? sorted[above]! - median : Number.POSITIVE_INFINITY;
    current = Math.min(down, up);
    if (down <= up) below--;
    else above++;
  }
  return length % 2 === 1 ? current : (previous + current) / 2;
}

function countOutside(sorted: Float64Array, low: number, high: number): number {
  const from = firstAtLeast(sorted, low);
  let to = firstAtLeast(sorted, high);
  while (to < sorted.length && sorted[to] === high) to++;
  return from + sorted.length - to;
}

/** Index of the first value that is not below the limit. */
function firstAtLeast(sorted: Float64Array, limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Distances are taken in units of the largest, so that no square overflows. */
function shareOfSquares(sorted: Float64Array, median: number, farthest: number): number {
  const unit = Math.abs(farthest - median);
  if (!Number.isFinite(unit) || unit === 0) return 0;
  let sum = 0;
  for (const value of sorted) {
    const distance = (value - median) / unit;
    sum += distance * distance;
  }
  return 1 / sum;
}
