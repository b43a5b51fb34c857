export interface Point {
  readonly x: number;
  readonly y: number;
}

/** y ≈ factor · x^exponent. */
export interface PowerLaw {
  readonly factor: number;
  readonly exponent: number;
}

/**
 * Least squares on logarithms, over the upper part of the points alone: x from a 32nd of the largest on, where what
 * is constant no longer counts. Undefined for fewer than two different x, or where a y is not positive.
 */
export function fitPowerLaw(points: readonly Point[]): PowerLaw | undefined {
  const largest = Math.max(...points.map(({ x }) => x));
  const upper = points.filter(({ x }) => x >= largest / 32);
  if (upper.some(({ y }) => !(y > 0))) return undefined;
  const xs = upper.map(({ x }) => Math.log(x));
  const ys = upper.map(({ y }) => Math.log(y));
  const [middleX, middleY] = [mean(xs), mean(ys)];
  const spread = xs.reduce((sum, x) => sum + (x - middleX) ** 2, 0);
  if (!(spread > 0)) return undefined;
  const exponent = xs.reduce((sum, x, i) => sum + (x - middleX) * (ys[i]! - middleY), 0) / spread;
  return { exponent, factor: Math.exp(middleY - exponent * middleX) };
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0) / numbers.length;
}
