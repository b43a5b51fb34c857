import type { Matrix } from "@/lib/schema/matrix";
import type { FeaturePreview } from "@/lib/schema/reply";
import { spreadOfNumbers } from "./step-pictures";

/** How the values of each feature are spread, as they will be clustered. Takes O(rows · features) time. */
export function featureHistograms({ rows, values, features }: Matrix): FeaturePreview[] {
  return features.map(({ name, column, category }, position) => {
    const cells = values.subarray(position * rows, (position + 1) * rows);
    const { min, max, counts } = spreadOfNumbers(cells);
    return { name, column, isIndicator: category !== undefined, min, max, counts };
  });
}
