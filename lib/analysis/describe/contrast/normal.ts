/** 97.5 % quantile of the standard normal distribution: half-width of a 95 % interval in standard errors. */
export const normalHalfWidth = 1.959963984540054;

const mostTerms = 300;

/**
 * Probability that a standard normal value lies at least |z| from 0 on either side, in [0, 1]; NaN for NaN. By its
 * series near 0 and its continued fraction far out; about 14 digits. Abramowitz & Stegun (1964), 26.2.10 and 26.2.14.
 */
export function twoSidedNormal(z: number): number {
  const x = Math.abs(z);
  if (Number.isNaN(x)) return Number.NaN;
  const density = Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
  if (x < 3) {
    let term = x;
    let sum = x;
    for (let n = 1; n < mostTerms && term > 1e-17 * sum; n++) {
      term *= (x * x) / (2 * n + 1);
      sum += term;
    }
    return 1 - 2 * density * sum;
  }
  let fraction = x;
  for (let n = 60; n > 0; n--) fraction = x + n / fraction;
  return (2 * density) / fraction;
}
