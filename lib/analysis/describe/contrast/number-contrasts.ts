import type { Steps } from "@/lib/schema/progress";
import { dominances } from "./dominance";
import { type Group, standardizedDifference, withoutGroup } from "./means";
import { type ColumnFacts, unknownEstimate } from "./raw-contrast";
import { sortPresent } from "./sort-present";
import type { SortedValues } from "./sorted-values";
import { mediansOf, spreadOf } from "./spread";

const step = { stage: "contrasts", done: 0, total: 1 };

/**
 * Per cluster, how its numbers stand to everyone else's (see `dominances` and `standardizedDifference`), medians and spread; all from
 * values that are sorted once. `labels`: per value; −1 for none. O(values + k).
 */
export function* numberContrasts(
  values: Float64Array,
  labels: Int32Array,
  k: number,
): Steps<ColumnFacts, never> {
  const sorted = sortPresent(values, labels);
  yield step;
  const found = dominances(sorted, k);
  yield step;
  const { everyone, clusters } = groupsOf(sorted, k);
  const medians = mediansOf(
    sorted,
    clusters.map(({ count }) => count),
  );
  const line = found.map(({ delta, p }, cluster) => {
    const own = clusters[cluster]!;
    const rest = withoutGroup(everyone, own);
    return {
      count: own.count,
      own: own.mean,
      rest: rest.mean,
      delta,
      effect: standardizedDifference(own, rest),
      lift: unknownEstimate,
      p,
      median: medians.clusters[cluster]!,
    };
  });
  return { lines: [line], median: medians.everyone, spread: spreadOf(sorted, k) };
}

function groupsOf({ values, labels }: SortedValues, k: number) {
  const counts = new Float64Array(k);
  const sums = new Float64Array(k);
  let total = 0;
  for (let i = 0; i < values.length; i++) {
    total += values[i]!;
    if (labels[i]! < 0) continue;
    counts[labels[i]!]!++;
    sums[labels[i]!]! += values[i]!;
  }
  const means = sums.map((sum, c) => sum / counts[c]!);
  const mean = total / values.length;
  const squares = new Float64Array(k);
  let all = 0;
  for (let i = 0; i < values.length; i++) {
    all += (values[i]! - mean) ** 2;
    if (labels[i]! >= 0) squares[labels[i]!]! += (values[i]! - means[labels[i]!]!) ** 2;
  }
  const clusters = Array.from(counts, (count, c): Group => {
    return { count, mean: means[c]!, squares: squares[c]! };
  });
  return { everyone: { count: values.length, mean, squares: all }, clusters };
}
