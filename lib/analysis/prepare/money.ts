const mostDecimals = 4;
const powers = [1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8];

/**
 * The decimals that amounts are written with, from 0 to 4: those of the amounts so far, 0 at first, and of one more; undefined once
 * one needs more, because such amounts would lose something by being rounded. A missing amount needs none.
 */
export function decimalsWith(known: number | undefined, amount: number): number | undefined {
  if (known === undefined || Number.isNaN(amount)) return known;
  let decimals = known;
  while (roundTo(amount, decimals) !== amount) if (++decimals > mostDecimals) return undefined;
  return decimals;
}

/** To so many decimals; as it is when they are unknown or the value too large to carry them. */
export function roundTo(value: number, decimals: number | undefined): number {
  if (decimals === undefined) return value;
  const power = powers[decimals] ?? 10 ** decimals;
  const units = Math.round(value * power);
  return Number.isSafeInteger(units) ? units / power || 0 : value;
}
