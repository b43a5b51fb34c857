import type { ProfileCell, ProfileRow } from "@/lib/schema/segment";

/** Per cluster and of everyone: how many have a value, and its mean. */
export interface GroupMeans {
  readonly counts: ArrayLike<number>;
  readonly means: ArrayLike<number>;
  readonly mean: number;
  /** Population variance of everyone, above 0. */
  readonly variance: number;
  /** Whether "twice the average" makes sense: no value is negative, and it is no date. */
  readonly hasRatio: boolean;
}

type Head = Pick<ProfileRow, "column" | "kind" | "clustered"> & { readonly category?: string };

/** Strength is the root of eta² (Fisher 1925): the share of the variance that lies between clusters. */
export function profileRow(head: Head, groups: GroupMeans): ProfileRow {
  const { counts, means, mean, variance, hasRatio } = groups;
  const deviation = Math.sqrt(variance);
  const cells: ProfileCell[] = [];
  let between = 0;
  let present = 0;
  for (let cluster = 0; cluster < counts.length; cluster++) {
    const count = counts[cluster]!;
    if (count === 0) {
      cells.push({ value: Number.NaN, index: Number.NaN, effect: Number.NaN });
      continue;
    }
    const value = means[cluster]!;
    between += count * (value - mean) ** 2;
    present += count;
    const index = hasRatio && mean > 0 ? (100 * value) / mean : Number.NaN;
    cells.push({ value, index, effect: (value - mean) / deviation });
  }
  const everyone = { value: mean, index: hasRatio && mean > 0 ? 100 : Number.NaN, effect: 0 };
  const strength = present === 0 ? 0 : Math.min(1, Math.sqrt(between / (present * variance)));
  return { ...head, everyone, cells, strength };
}
