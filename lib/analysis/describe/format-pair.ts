import { formatNumber } from "@/lib/analysis/prepare/format-value";

const mostExtraDecimals = 12;

/** Two different numbers with about two digits each, and more where they would look the same. */
export function formatPair(left: number, right: number): [string, string] {
  let extra = 0;
  while (extra < mostExtraDecimals && formatBrief(left, extra) === formatBrief(right, extra))
    extra++;
  return [formatBrief(left, extra), formatBrief(right, extra)];
}

/** A number with about two digits, and `extra` more. */
export function formatBrief(value: number, extra = 0): string {
  const magnitude = Math.abs(value);
  if (magnitude >= 1e15 || (magnitude > 0 && magnitude < 1e-6)) {
    return value.toPrecision(3 + extra);
  }
  if (magnitude >= 10) return formatNumber(value, extra);
  if (magnitude >= 1 || magnitude === 0) return formatNumber(value, 1 + extra);
  return formatNumber(value, 1 - Math.floor(Math.log10(magnitude)) + extra);
}
