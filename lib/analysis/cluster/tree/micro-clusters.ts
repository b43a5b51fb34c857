import type { Steps } from "@/lib/schema/progress";
import type { Engine } from "../../kernels/engine";
import { counterRandom, type Random, streams } from "../../random/counter-random";
import { withProgress } from "../../with-progress";
import { benchAt, openKmeansRoom } from "../kmeans/kmeans-room";
import { centersAt, drawSeeds } from "../kmeans/kmeans-seeds";
import { measureSpread, settle } from "../kmeans/kmeans-settle";
import { pickRows, type WeightedRows } from "../points";

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

const maxIterations = 10;

/**
 * Groups rows into many small clusters by two levels of a short k-means: √groups at first, then each
 * of these in proportion to its rows. An approximation, to be named where it is used.
 * O(rows · columns · √groups).
 */
export function* microClusters(
  { data, groups, seed }: MicroClustersInput,
  engine: Engine,
): Steps<MicroClusters, never> {
  const random = counterRandom(seed, streams.grouping, groups);
  const coarse = Math.ceil(Math.sqrt(groups));
  let done = 0;
  const progress = () => ({ stage: "groups", done, total: coarse + 1 });

  const coarseLabels = yield* withProgress(group(data, coarse, random, engine), progress);
  const members: number[][] = Array.from({ length: coarse }, () => []);
  coarseLabels.forEach((label, row) => {
    members[label]!.push(row);
  });

  const labels = new Int32Array(data.rows);
  let k = 0;
  for (const rows of members) {
    done++;
    const share = Math.round((groups * rows.length) / data.rows);
    const parts = Math.min(rows.length, Math.max(1, share));
    const inside = pickRows(data, rows);
    const fine = yield* withProgress(group(inside, parts, random, engine), progress);
    rows.forEach((row, i) => {
      labels[row] = k + fine[i]!;
    });
    k += parts;
  }
  return { k, labels };
}

function* group(
  data: WeightedRows,
  k: number,
  random: Random,
  engine: Engine,
): Generator<void, Int32Array, void> {
  const room = openKmeansRoom(engine, data, { mostK: k });
  try {
    const bench = benchAt(room, room.shape);
    const spread = yield* measureSpread(bench);
    bench.views.centers.set(centersAt(bench, yield* drawSeeds(bench, k, random)));
    yield* settle(bench, k, spread, { maxIterations });
    return bench.views.labels.slice(0, data.rows);
  } finally {
    room.close();
  }
}
