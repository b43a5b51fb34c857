import type { MergeTree } from "@/lib/schema/clustering";
import { cutHeight } from "./dendrogram-layout";

/** A place to cut the tree. */
export interface HeightGap {
  readonly k: number;
  /** Where the cut is drawn. */
  readonly height: number;
  /** Between the merges above and below it, as a share of the height of the tree. */
  readonly gap: number;
  /** Much larger than the gaps that follow: what is merged above it lies clearly further apart. */
  readonly isGood: boolean;
}

/** Times the mean of the gaps that follow. */
const clearlyLarger = 2;
const following = 3;
const leastGap = 0.05;
const mostMarks = 3;

/** The gap at every number of segments the tree can be cut into; the up to three good ones are those that stand out most. */
export function heightGaps(tree: MergeTree, minK: number, maxK: number): readonly HeightGap[] {
  const merges = tree.heights.length;
  const top = tree.heights[merges - 1] ?? 0;
  if (top <= 0) return [];
  const heightOf = (k: number) => tree.heights[merges - k] ?? 0;
  const gapAt = (k: number) => (heightOf(k - 1) - heightOf(k)) / top;
  const ks = Array.from({ length: Math.max(0, maxK - minK + 1) }, (_, i) => minK + i).filter(
    (k) => k > 1 && k <= tree.leaves,
  );
  const standsOut = (k: number) => {
    const next = Array.from({ length: following }, (_, i) => gapAt(k + 1 + i));
    return gapAt(k) / Math.max(1e-9, next.reduce((sum, gap) => sum + gap, 0) / following);
  };
  const good = ks
    .filter((k) => gapAt(k) >= leastGap && standsOut(k) >= clearlyLarger)
    .sort((a, b) => standsOut(b) - standsOut(a))
    .slice(0, mostMarks);
  return ks.map((k) => ({
    k,
    height: cutHeight(tree, k),
    gap: gapAt(k),
    isGood: good.includes(k),
  }));
}
