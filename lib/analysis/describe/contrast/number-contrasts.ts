import type { Contrast } from "@/lib/schema/description";
import type { ProfileRow } from "@/lib/schema/segment";
import type { DateColumn, NumberColumn } from "@/lib/schema/table";
import type { Grouping } from "../mean-row";
import { dominances } from "./dominance";
import { type Group, standardizedDifference, withoutGroup } from "./means";
import { sortPresent } from "./sort-present";

/** A contrast before it is corrected for many comparisons. */
export type RawContrast = Omit<Contrast, "isClear">;

const unknown = { value: Number.NaN, low: Number.NaN, high: Number.NaN };

/** Per cluster, how its numbers stand to everyone else's; see `dominances` and `standardizedDifference`. O(rows + k). */
export function numberContrasts(
  { column, kind }: ProfileRow,
  { values }: NumberColumn | DateColumn,
  { k, tableRows, labels }: Grouping,
): RawContrast[] {
  const sorted = sortPresent(values, tableRows, labels);
  const found = dominances(sorted, k);
  const all = groupsOf(sorted.values, sorted.labels, k);
  const everyone = all.everyone;
  return found.map(({ delta, p }, cluster) => {
    const own = all.clusters[cluster]!;
    const rest = withoutGroup(everyone, own);
    const effect = standardizedDifference(own, rest);
    return { column, kind, own: own.mean, rest: rest.mean, delta, effect, lift: unknown, p };
  });
}

function groupsOf(values: Float64Array, labels: Int32Array, k: number) {
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
