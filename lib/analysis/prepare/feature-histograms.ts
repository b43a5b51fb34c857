import type { Matrix } from "@/lib/schema/matrix";
import type { FeaturePreview } from "@/lib/schema/reply";

const bins = 24;

/** How the values of each feature are spread, as they will be clustered. Takes O(rows · features) time. */
export function featureHistograms({ rows, values, features }: Matrix): FeaturePreview[] {
  return features.map(({ name, column }, position) => {
    const from = position * rows;
    const to = from + rows;
    let min = Number.POSITIVE_INFINITY;
    let max = Number.NEGATIVE_INFINITY;
    for (let i = from; i < to; i++) {
      const value = values[i]!;
      if (value < min) min = value;
      if (value > max) max = value;
    }
    const counts = new Array<number>(bins).fill(0);
    const width = (max - min) / bins || 1;
    for (let i = from; i < to; i++) {
      const bin = Math.min(bins - 1, Math.floor((values[i]! - min) / width));
      counts[bin] = counts[bin]! + 1;
    }
    return { name, column, min, max, counts };
  });
}
