import type { FeaturePreview } from "@/lib/schema/reply";
import type { ColumnKind } from "@/lib/schema/table";

/**
 * How many have the category that a feature stands for, in [0, 1]: it has two values, however they
 * are scaled, and the larger means yes. null for a feature that is a number or a date.
 */
export function shareOfOnes({ counts }: FeaturePreview, kind: ColumnKind): number | null {
  if (kind === "number" || kind === "date") return null;
  const all = counts.reduce((sum, count) => sum + count, 0);
  return all === 0 ? null : (counts.at(-1) ?? 0) / all;
}
