import type { Steps } from "@/lib/schema/progress";
import type { WeightedRows } from "../cluster/points";
import type { Engine } from "../kernels/engine";
import { withProgress } from "../with-progress";
import type { Labeling } from "./cells";
import { fillScoreRoom, planScores } from "./fill-score-room";
import { addDistances, addMoments, setCenters } from "./moments";
import { measuresOf } from "./partition";
import { momentBlocksOf, openScoreRoom } from "./score-room";
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
  const plan = yield* withProgress(planScores(data.rows, partitions), progress);
  const opened = openScoreRoom(engine, data, plan);
  const { room, shape } = opened;
  try {
    yield* withProgress(fillScoreRoom(opened, data, plan), progress);
    const blocks = momentBlocksOf(data.rows);
    for (let block = 0; block < blocks; block++) yield* addMoments(room, shape, block);
    setCenters(room, shape);
    for (let block = 0; block < blocks; block++) yield* addDistances(room, shape, block);
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
