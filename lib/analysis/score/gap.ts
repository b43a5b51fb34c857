import type { Gap } from "@/lib/schema/clustering";

/** A point of the curve of inertia over k. */
export interface CurvePoint {
  readonly k: number;
  readonly inertia: number;
}

/** A set of rows without segments, clustered into the same ks. */
export interface Reference {
  readonly rows: number;
  readonly inertias: readonly number[];
}

/**
 * Gap statistic along an inertia curve: how far the logarithm of the within-cluster sum of squares lies below its mean
 * over reference sets without segments, uniform along the principal axes of the data. `error` is the standard deviation over the
 * references (n − 1 in the denominator, as in R's clusGap with d.power = 2) times √(1 + 1/references); NaN for fewer than two.
 * Where references have fewer rows than the data, inertias are divided by rows − k on both sides before they are compared: an
 * approximation. Gap and error are NaN where an inertia is 0.
 * Tibshirani, Walther & Hastie (2001), doi:10.1111/1467-9868.00293.
 */
export function gapsOf(
  curve: readonly CurvePoint[],
  rows: number,
  references: readonly Reference[],
): Gap[] {
  return curve.map(({ k, inertia }, i) => {
    const logs = references.map((reference) => {
      const scale = reference.rows === rows ? 1 : (rows - k) / (reference.rows - k);
      return Math.log(reference.inertias[i]! * scale);
    });
    const expected = logs.reduce((a, b) => a + b, 0) / logs.length;
    const squares = logs.reduce((sum, x) => sum + (x - expected) ** 2, 0);
    const deviation = Math.sqrt(squares / (logs.length - 1));
    const logDispersion = Math.log(inertia);
    const gap = expected - logDispersion;
    return Number.isFinite(gap)
      ? { k, logDispersion, expected, gap, error: deviation * Math.sqrt(1 + 1 / logs.length) }
      : { k, logDispersion, expected, gap: Number.NaN, error: Number.NaN };
  });
}

/**
 * The smallest k whose gap is at least that of the next k minus the next one's error (Tibshirani et al.), else the
 * last. None where fewer than two gaps and their errors are known.
 */
export function gapChoice(gaps: readonly Gap[]): number | undefined {
  const known = gaps.filter(({ gap, error }) => Number.isFinite(gap) && Number.isFinite(error));
  if (known.length < 2) return undefined;
  return known.find((own, i) => {
    const next = known[i + 1];
    return next === undefined || own.gap >= next.gap - next.error;
  })?.k;
}
