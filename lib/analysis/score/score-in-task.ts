import type { Steps } from "@/lib/schema/progress";
import type { WeightedRows } from "../cluster/points";
import type { Engine } from "../kernels/engine";
import { withProgress } from "../with-progress";
import { intoCells, type Labeling } from "./cells";
import { fillScoreRoom } from "./fill-score-room";
import { addDistances, measuresOf } from "./partition";
import { blocksOf, openScoreRoom } from "./score-room";
import { silhouettesOf } from "./silhouette";

export interface MeanScores {
  readonly inertia: number;
  /** NaN for fewer than two clusters. */
  readonly silhouette: number;
}

/**
 * Inertia and mean silhouette of every partition over the same rows, all exact, within one task. Every row must be
 * in a cluster. O(rows² · columns).
 */
export function* scoreInTask(
  data: WeightedRows,
  partitions: readonly Labeling[],
  engine: Engine,
): Steps<MeanScores[], never> {
  const progress = () => ({ stage: "silhouettes", done: 0, total: data.rows });
  const cells = yield* withProgress(intoCells(data.rows, partitions), progress);
  const opened = openScoreRoom(engine, data, cells);
  const { room, shape } = opened;
  try {
    yield* withProgress(fillScoreRoom(opened, data, cells), progress);
    for (let block = 0; block < blocksOf(data.rows); block++) {
      yield* addDistances(room, shape, block);
    }
    for (let block = 0; block * shape.taskRows < data.rows; block++) {
      yield* silhouettesOf(room, shape, block);
    }
    const { silhouettes, weights } = room.views;
    return partitions.map((_, p) => {
      let sum = 0;
      let total = 0;
      for (let at = 0; at < data.rows; at++) {
        sum += weights[at]! * silhouettes[p * data.rows + at]!;
        total += weights[at]!;
      }
      return { inertia: measuresOf(room, shape, p).inertia, silhouette: sum / total };
    });
  } finally {
    room.close();
  }
}
