import type { FeaturePreview } from "@/lib/schema/reply";

/** The share of ones of a feature that is only ever 0 or 1, in [0, 1]; null for any other. */
export function shareOfOnes({ min, max, counts }: FeaturePreview): number | null {
  if (min !== 0 || max !== 1) return null;
  const all = counts.reduce((sum, count) => sum + count, 0);
  const ones = counts.at(-1) ?? 0;
  return (counts[0] ?? 0) + ones === all ? ones / all : null;
}
