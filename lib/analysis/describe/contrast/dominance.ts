import type { Estimate } from "@/lib/schema/description";
import { normalHalfWidth, twoSidedNormal } from "./normal";
import type { SortedValues } from "./sorted-values";

/** How the values of a segment stand to those of everyone else. */
export interface Dominance {
  readonly own: number;
  readonly rest: number;
  /** Cliff's delta with its 95 % interval, in [−1, 1]; the area under the ROC curve is (delta + 1) / 2. */
  readonly delta: Estimate;
  /** Two-sided, of the hypothesis that neither is larger; 1 where all values are the same. */
  readonly p: number;
}

/**
 * Per cluster, the probability that a member has more than someone outside it minus the probability that it has less
 * (Cliff's delta), ties exact. Its interval is asymmetric, from the consistent large-sample variance; where all members have more (or
 * less) than all others it is the score interval of the smaller group. The p-value is that of the Mann-Whitney test by its
 * normal approximation, corrected for ties. Clusters without a value, or with all of them, have NaN. Rows of label −1 are in the rest
 * of every cluster. O(values + k).
 * Cliff (1993), doi:10.1037/0033-2909.114.3.494; Feng & Cliff (2004), doi:10.22237/jmasm/1099267560.
 */
export function dominances({ values, labels }: SortedValues, k: number): Dominance[] {
  const n = values.length;
  const sizes = new Float64Array(k);
  for (const label of labels) if (label >= 0) sizes[label]!++;

  /** Members below the tie that is looked at; in it; and rows of everyone that are accounted for. */
  const below = new Float64Array(k);
  const inTie = new Float64Array(k);
  const seen = new Float64Array(k);
  const sums = new Float64Array(k);
  const ownSquares = new Float64Array(k);
  const restSquares = new Float64Array(k);
  const ties = new Float64Array(k);
  let tieSum = 0;

  for (let start = 0; start < n; ) {
    let end = start + 1;
    while (end < n && values[end] === values[start]) end++;
    const size = end - start;
    tieSum += size * (size * size - 1);
    for (let i = start; i < end; i++) if (labels[i]! >= 0) inTie[labels[i]!]!++;
    for (let i = start; i < end; i++) {
      const c = labels[i]!;
      const members = c < 0 ? 0 : inTie[c]!;
      if (members === 0) continue;
      const others = sizes[c]!;
      const before = others - 2 * below[c]!;
      restSquares[c]! += (start - seen[c]!) * before * before;
      const beside = before - members;
      restSquares[c]! += (size - members) * beside * beside;
      const restBelow = start - below[c]!;
      const restAbove = n - end - (others - below[c]! - members);
      const ahead = restBelow - restAbove;
      sums[c]! += members * ahead;
      ownSquares[c]! += members * ahead * ahead;
      ties[c]! += members * (size - members);
      below[c]! += members;
      seen[c] = end;
      inTie[c] = 0;
    }
    start = end;
  }

  return Array.from(sizes, (own, c) => {
    const rest = n - own;
    restSquares[c]! += (n - seen[c]!) * own * own;
    const sum = { sum: sums[c]!, own: ownSquares[c]!, rest: restSquares[c]!, ties: ties[c]! };
    return { own, rest, ...judge(own, rest, sum, tieSum) };
  });
}

interface Sums {
  readonly sum: number;
  readonly own: number;
  readonly rest: number;
  readonly ties: number;
}

function judge(own: number, rest: number, sums: Sums, tieSum: number) {
  const unknown = { value: Number.NaN, low: Number.NaN, high: Number.NaN };
  if (own === 0 || rest === 0) return { delta: unknown, p: Number.NaN };
  const pairs = own * rest;
  const n = own + rest;
  const delta = sums.sum / pairs;
  const spread = (pairs / 12) * (n + 1 - tieSum / (n * (n - 1)));
  const p = spread > 0 ? twoSidedNormal((delta * pairs) / 2 / Math.sqrt(spread)) : 1;
  return { delta: { value: delta, ...interval(own, rest, delta, sums) }, p };
}

function interval(own: number, rest: number, delta: number, sums: Sums) {
  const z = normalHalfWidth;
  if (Math.abs(delta) === 1) {
    const few = Math.min(own, rest);
    const bound = (few - z * z) / (few + z * z);
    return delta > 0 ? { low: bound, high: 1 } : { low: -1, high: -bound };
  }
  const square = delta * delta;
  const ofOwn = Math.max(0, sums.own / (rest * rest) - own * square) / Math.max(1, own - 1);
  const ofRest = Math.max(0, sums.rest / (own * own) - rest * square) / Math.max(1, rest - 1);
  const pairs = own * rest;
  const ofPairs =
    (pairs - sums.ties - pairs * square) / (Math.max(1, own - 1) * Math.max(1, rest - 1));
  const variance = ((rest - 1) * ofOwn + (own - 1) * ofRest + ofPairs) / pairs;
  const reach = z * Math.sqrt(variance * ((1 - square) ** 2 + z * z * variance));
  const below = 1 - square + z * z * variance;
  const middle = delta - delta * square;
  return {
    low: Math.max(-1, (middle - reach) / below),
    high: Math.min(1, (middle + reach) / below),
  };
}
