import { formatNumber } from "@/lib/analysis/prepare/format-value";

const mostDecimals = 12;

/** Two different numbers with as many decimals as it takes to see the difference, and few more. */
export function formatPair(left: number, right: number): [string, string] {
  const magnitude = Math.max(Math.abs(left), Math.abs(right));
  if (magnitude >= 1e15 || (magnitude > 0 && magnitude < 1e-6)) {
    return [left.toPrecision(3), right.toPrecision(3)];
  }
  let decimals = magnitude >= 10 ? 0 : magnitude >= 1 ? 1 : 1 - Math.floor(Math.log10(magnitude));
  if (magnitude === 0) decimals = 0;
  for (; decimals < mostDecimals; decimals++) {
    if (formatNumber(left, decimals) !== formatNumber(right, decimals)) break;
  }
  return [formatNumber(left, decimals), formatNumber(right, decimals)];
}
