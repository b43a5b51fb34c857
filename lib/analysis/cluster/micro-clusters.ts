import type { Steps } from "@/lib/schema/progress";
import { counterRandom, type Random, streams } from "../random/counter-random";
import { withProgress } from "../with-progress";
import { lloyd, type Partition } from "./lloyd";
import { type Points, pickPoints, toPoints, type WeightedRows } from "./points";
import { seedCenters } from "./seed-centers";

export interface MicroClustersInput {
  /** Distinct rows. */
  readonly data: WeightedRows;
  /** About how many groups are wanted. */
  readonly groups: number;
  readonly seed: number;
}

export interface MicroClusters {
  readonly k: number;
  /** Per distinct row. */
  readonly labels: Int32Array;
}

const iterations = 10;

/**
 * Groups rows into many small clusters by two levels of a short k-means: √groups at first, then each
 * of these in proportion to its rows. An approximation, to be named where it is used.
 * O(rows · columns · √groups).
 */
export function* microClusters(input: MicroClustersInput): Steps<MicroClusters, never> {
  const { groups, seed } = input;
  const points = toPoints(input.data);
  const random = counterRandom(seed, streams.grouping, groups);
  const coarse = Math.ceil(Math.sqrt(groups));
  let done = 0;
  const progress = () => ({ stage: "groups", done, total: coarse + 1 });

  const { labels: coarseLabels } = yield* withProgress(group(points, coarse, random), progress);
  const members: number[][] = Array.from({ length: coarse }, () => []);
  coarseLabels.forEach((label, row) => {
    members[label]!.push(row);
  });

  const labels = new Int32Array(points.rows);
  let k = 0;
  for (const rows of members) {
    done++;
    const share = Math.round((groups * rows.length) / points.rows);
    const parts = Math.min(rows.length, Math.max(1, share));
    const inside = pickPoints(points, rows);
    const fine = yield* withProgress(group(inside, parts, random), progress);
    rows.forEach((row, i) => {
      labels[row] = k + fine.labels[i]!;
    });
    k += parts;
  }
  return { k, labels };
}

function* group(points: Points, k: number, random: Random): Generator<void, Partition, void> {
  const seeds = yield* seedCenters(points, k, random);
  return yield* lloyd(points, seeds, iterations);
}
