import type { Labeling } from "../score/cells";
import { optimalMatching } from "./optimal-matching";

/** The numbers an earlier clustering gave the same rows; negative where a row had none. */
export interface Anchor {
  readonly labels: Int32Array;
}

/**
 * The number a person knows each cluster by, for partitions of the same rows with ascending k. With
 * an anchor for as many rows, the partition nearest to it in number of clusters follows it; without, the
 * one at `recommended` goes by size, largest first, equals by first row. The others are matched outward
 * from there, each to its neighbor, by largest overlap; a cluster without a match takes the next free number.
 * Rows in no cluster (label −1) have no part in it.
 */
export function identities(
  partitions: readonly Labeling[],
  recommended: number,
  anchor?: Anchor,
): number[][] {
  const first = partitions[0]!;
  const known = anchor?.labels.length === first.labels.length ? anchor : undefined;
  const start = known ? nearestTo(partitions, distinctCount(known.labels)) : recommended;
  const result: number[][] = partitions.map(() => []);
  result[start] = known
    ? follow(partitions[start]!, known.labels)
    : bySize(partitions[start]!).reduce<number[]>((numbers, cluster, number) => {
        numbers[cluster] = number;
        return numbers;
      }, []);
  const step = (i: number, from: number) => {
    const { labels } = partitions[from]!;
    result[i] = follow(
      partitions[i]!,
      labels.map((label) => result[from]![label] ?? -1),
    );
  };
  for (let i = start + 1; i < partitions.length; i++) step(i, i - 1);
  for (let i = start - 1; i >= 0; i--) step(i, i + 1);
  return result;
}

/** Numbers for the clusters of a partition so that as many rows as possible keep theirs. */
function follow(partition: Labeling, numbers: Int32Array): number[] {
  const { k, labels } = partition;
  const used = [...new Set(numbers)].filter((number) => number >= 0).sort((a, b) => a - b);
  const columnOf = new Map(used.map((number, column) => [number, column]));
  const overlap = new Float64Array(k * used.length);
  for (let row = 0; row < labels.length; row++) {
    const column = columnOf.get(numbers[row]!);
    const label = labels[row]!;
    if (column !== undefined && label >= 0) overlap[label * used.length + column]! += 1;
  }
  const matched = optimalMatching(overlap, k, used.length);
  const taken = new Set(used);
  const result: number[] = Array.from(matched, (column) => used[column] ?? -1);
  let free = 0;
  for (const cluster of bySize(partition)) {
    if (result[cluster] !== -1) continue;
    while (taken.has(free)) free++;
    taken.add(free);
    result[cluster] = free;
  }
  return result;
}

/** Clusters by size, largest first, equals by first row. */
function bySize({ k, labels }: Labeling): number[] {
  const sizes = new Float64Array(k);
  const firstRow = new Float64Array(k).fill(Number.POSITIVE_INFINITY);
  labels.forEach((label, row) => {
    if (label < 0) return;
    sizes[label]! += 1;
    if (row < firstRow[label]!) firstRow[label] = row;
  });
  return Array.from(sizes.keys()).sort(
    (a, b) => sizes[b]! - sizes[a]! || firstRow[a]! - firstRow[b]!,
  );
}

function nearestTo(partitions: readonly Labeling[], k: number): number {
  let best = 0;
  partitions.forEach((partition, i) => {
    if (Math.abs(partition.k - k) < Math.abs(partitions[best]!.k - k)) best = i;
  });
  return best;
}

function distinctCount(labels: Int32Array): number {
  return new Set(labels.filter((label) => label >= 0)).size;
}
