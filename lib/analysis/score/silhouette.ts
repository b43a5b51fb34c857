import type { Steps } from "@/lib/schema/progress";
import type { Engine, Room, RoomHandle } from "../kernels/engine";
import type { ScoreLayout, ScoreShape } from "./score-room";

export interface SilhouetteBlockInput {
  readonly handle: RoomHandle<ScoreLayout>;
  readonly shape: ScoreShape;
  /** Which of the runs of `shape.taskRows` asked rows. */
  readonly block: number;
}

/** `silhouettesOf` in a task. */
export function* silhouetteBlock(
  { handle, shape, block }: SilhouetteBlockInput,
  engine: Engine,
): Steps<void, never> {
  yield* silhouettesOf(engine.attach(handle), shape, block);
}

/**
 * Silhouettes of one block of asked rows in every partition at once, in [−1, 1], into the room; near 0 means
 * overlapping segments. Equal rows count as often as they occur; a row alone in its cluster scores 0, and
 * so does one with no distance to any other; one in no cluster NaN, and every row where there are fewer than two
 * clusters. Distances to a cell serve every partition, so it takes O(asked · rows · columns) time whatever
 * their number. Distances in float32, their sums in float64.
 * Rousseeuw (1987), doi:10.1016/0377-0427(87)90125-7.
 */
export function* silhouettesOf(
  { kernels, at, views }: Room<ScoreLayout>,
  shape: ScoreShape,
  block: number,
): Steps<void, never> {
  const { rows, columns, cells, ks, asked, callRows } = shape;
  const first = block * shape.taskRows;
  const last = Math.min(asked, first + shape.taskRows);
  const queries = shape.sampled ? at.queries : at.values;
  const sums = at.sums + 8 * block * callRows * cells;
  for (let from = first; from < last; from += callRows) {
    const to = Math.min(last, from + callRows);
    kernels.cellSums(
      queries,
      asked,
      from,
      to,
      at.values,
      rows,
      columns,
      at.weights,
      at.starts,
      cells,
      sums,
    );
    let cluster = 0;
    ks.forEach((k, p) => {
      const out = p * asked + from;
      if (k < 2) views.silhouettes.fill(Number.NaN, out, out + to - from);
      else {
        kernels.cellSilhouettes(
          sums,
          cells,
          at.cellOf + 4 * from,
          to - from,
          at.labels + 4 * p * cells,
          at.order,
          at.runs + 4 * (cluster + p),
          at.sizes + 8 * cluster,
          k,
          at.silhouettes + 8 * out,
        );
      }
      cluster += k;
    });
    yield { stage: "silhouettes", done: to - first, total: last - first };
  }
}
