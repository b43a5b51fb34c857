import { normalHalfWidth, twoSidedNormal } from "./normal";

const manyDegrees = 1e7;

/**
 * 97.5 % quantile of Student's t distribution: half-width of a 95 % interval in standard errors. `degrees` > 0, need
 * not be whole; NaN otherwise. Bisection of the incomplete beta function; about 12 digits.
 */
export function studentHalfWidth(degrees: number): number {
  if (!(degrees > 0)) return Number.NaN;
  if (degrees > manyDegrees) return normalHalfWidth;
  let low = 0;
  let high = 1;
  while (tail(high, degrees) > 0.025) high *= 2;
  for (let i = 0; i < 200 && high - low > 1e-13 * high; i++) {
    const middle = (low + high) / 2;
    if (tail(middle, degrees) > 0.025) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Probability that a value lies at least |t| from 0 on either side, in [0, 1]; NaN where `degrees` is not above 0. */
export function twoSidedStudent(t: number, degrees: number): number {
  if (Number.isNaN(t) || !(degrees > 0)) return Number.NaN;
  if (degrees > manyDegrees) return twoSidedNormal(t);
  return incompleteBeta(degrees / (degrees + t * t), degrees / 2, 0.5);
}

/** Probability of more than t > 0. */
function tail(t: number, degrees: number): number {
  return incompleteBeta(degrees / (degrees + t * t), degrees / 2, 0.5) / 2;
}

/** Regularized; by its continued fraction (Lentz). Abramowitz & Stegun (1964), 26.5.8. */
function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a);
  const front = Math.exp(
    logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x),
  );
  let c = 1;
  let d = 1 / (1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m < 2000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / (1 + even * d);
    c = 1 + even / c;
    fraction *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / (1 + odd * d);
    c = 1 + odd / c;
    fraction *= d * c;
    if (Math.abs(d * c - 1) < 1e-15) break;
  }
  return (front * fraction) / a;
}

const shift = 12;

/** Of the gamma function, by Stirling's series after moving up. Abramowitz & Stegun (1964), 6.1.41. */
function logGamma(x: number): number {
  let product = 1;
  let z = x;
  while (z < shift) product *= z++;
  const series = 1 / (12 * z) - 1 / (360 * z ** 3) + 1 / (1260 * z ** 5) - 1 / (1680 * z ** 7);
  return (z - 0.5) * Math.log(z) - z + Math.log(2 * Math.PI) / 2 + series - Math.log(product);
}
