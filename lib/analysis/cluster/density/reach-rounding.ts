/** A float32 above or at x, so that what is exactly as far stays within it. */
export function roundUp(x: number): number {
  const rounded = Math.fround(x);
  return rounded < x ? Math.fround(rounded * (1 + 2 ** -23)) : rounded;
}

/** A float32 one or two steps below x > 0, so that what is exactly as far is beyond it. */
export function roundDown(x: number): number {
  return Math.fround(x * (1 - 2 ** -23));
}
