import { formatNumber } from "@/lib/analysis/prepare/format-value";

const fractions: readonly (readonly [number, string])[] = [
  [3 / 4, "three quarters"],
  [2 / 3, "two thirds"],
  [1 / 2, "half"],
  [1 / 3, "a third"],
  [1 / 4, "a quarter"],
  [1 / 5, "a fifth"],
  [1 / 10, "a tenth"],
];
const nearEnough = 0.05;

/** How a value stands to the average, in the parts that sentences are made of. */
type Compared =
  | { readonly kind: "times"; readonly text: string }
  | { readonly kind: "part"; readonly text: string }
  | { readonly kind: "percent"; readonly text: string; readonly isMore: boolean };

/** From the ratio to the average: "2.6×", "a third" or "40%", and close to the average "15%" more or less. */
function compared(ratio: number): Compared {
  if (ratio >= 1.25) {
    return { kind: "times", text: `${formatNumber(ratio, ratio < 10 ? 1 : 0)}×` };
  }
  if (ratio > 0.8) {
    const percent = Math.round(100 * Math.abs(ratio - 1));
    return {
      kind: "percent",
      text: percent === 0 ? "slightly" : `${percent}%`,
      isMore: ratio > 1,
    };
  }
  const fraction = fractions.find(([part]) => Math.abs(ratio / part - 1) <= nearEnough);
  return { kind: "part", text: fraction?.[1] ?? percentage(ratio) };
}

function percentage(ratio: number): string {
  if (ratio < 0.001) return "under 0.1%";
  return `${formatNumber(100 * ratio, ratio < 0.1 ? 1 : 0)}%`;
}

/** "2.6× the average", "a third of the average", "15% above average". */
export function ofAverage(ratio: number): string {
  const found = compared(ratio);
  if (found.kind === "percent") return `${found.text} ${found.isMore ? "above" : "below"} average`;
  const isWhole = found.kind === "times" || found.text === "half";
  return `${found.text} ${isWhole ? "" : "of "}the average`;
}

/** "2.6× as often as average", "half as often as average", "15% more often than average". */
export function asOften(ratio: number): string {
  const found = compared(ratio);
  if (found.kind !== "percent") return `${found.text} as often as average`;
  return `${found.text} ${found.isMore ? "more" : "less"} often than average`;
}
