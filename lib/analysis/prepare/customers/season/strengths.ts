import type { Decomposition } from "./stl";

/**
 * How much of what varies is seasonal, and how much is trend: max(0, 1 − var(remainder) / var(part + remainder)),
 * from 0 to 1; NaN where nothing varies. Wang, Smith & Hyndman (2006), doi:10.1007/s10618-005-0039-x.
 */
export function strengthsOf({ trend, seasonal, remainder }: Decomposition): {
  seasonal: number;
  trend: number;
} {
  const rest = variance(remainder);
  return {
    seasonal: strength(rest, variance(remainder.map((value, i) => value + seasonal[i]!))),
    trend: strength(rest, variance(remainder.map((value, i) => value + trend[i]!))),
  };
}

function strength(rest: number, both: number): number {
  return both > 0 ? Math.max(0, 1 - rest / both) : Number.NaN;
}

function variance(values: Float64Array): number {
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
}
