import type { Steps } from "@/lib/schema/progress";
import type { Engine, Room, RoomHandle } from "../kernels/engine";
import type { ScoreLayout, ScoreShape } from "./score-room";
import { blockRows, blocksOf } from "./segments";

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

const workPerStep = 12_000_000;

/**
 * Silhouettes of one block of asked rows in every partition at once, in [−1, 1], into the room; near 0 means
 * overlapping segments. Equal rows count as often as they occur; a row alone in its cluster scores 0, and
 * so does one with no distance to any other; one in no cluster NaN, and every row where there are fewer than two
 * clusters. Distances serve every partition, so it takes O(asked · rows · columns) time nearly whatever
 * their number. Distances in float32, their sums in float64.
 * Rousseeuw (1987), doi:10.1016/0377-0427(87)90125-7.
 */
export function* silhouettesOf(
  room: Room<ScoreLayout>,
  shape: ScoreShape,
  block: number,
): Steps<void, never> {
  const { rows, columns, asked } = shape;
  const first = block * shape.taskRows;
  const last = Math.min(asked, first + shape.taskRows);
  let work = 0;
  for (let query = first; query < last; query += 8) {
    const to = Math.min(last, query + 8);
    addUp(room, shape, block, query);
    for (const p of shape.partitions.keys()) conclude(room, shape, block, p, query, to);
    work += 8 * rows * columns;
    if (work < workPerStep && to < last) continue;
    work = 0;
    yield { stage: "silhouettes", done: to - first, total: last - first };
  }
}

/** The summed distances of eight asked rows to every cell of every group. */
function addUp(
  { kernels, at, views }: Room<ScoreLayout>,
  { rows, columns, asked, sampled, groups, cells }: ScoreShape,
  block: number,
  query: number,
): void {
  const queries = (sampled ? at.queries : at.values) + 4 * query;
  const lines = at.distanceLines + 32 * blockRows * block;
  const blocks = blocksOf(rows);
  views.sums.fill(0, 8 * cells * block, 8 * cells * (block + 1));
  for (let b = 0; b < blocks; b++) {
    const from = b * blockRows;
    const to = Math.min(rows, from + blockRows);
    kernels.queryDistances(queries, asked, at.values, rows, columns, at.weights, from, to, lines);
    groups.forEach(({ cellsAt, segmentsAt }, g) => {
      const firstOfBlock = g * (blocks + 1) + b;
      kernels.segmentSums(
        lines,
        at.lines + 4 * g * rows,
        at.ends + 4 * segmentsAt,
        at.cellOfSegment + 4 * segmentsAt,
        views.firstOfBlock[firstOfBlock]!,
        views.firstOfBlock[firstOfBlock + 1]!,
        at.sums + 64 * (cells * block + cellsAt),
      );
    });
  }
}

/** Silhouettes of asked rows [from, to), eight at most, in one partition. */
function conclude(
  { kernels, at, views }: Room<ScoreLayout>,
  { asked, partitions, groups, cells }: ScoreShape,
  block: number,
  p: number,
  from: number,
  to: number,
): void {
  const { k, group, clustersAt } = partitions[p]!;
  const out = p * asked + from;
  if (k < 2) {
    views.silhouettes.fill(Number.NaN, out, out + to - from);
    return;
  }
  kernels.clusterSilhouettes(
    at.sums + 64 * (cells * block + groups[group]!.cellsAt),
    at.order,
    at.runs + 4 * (clustersAt + p),
    at.sizes + 8 * clustersAt,
    k,
    at.own + 4 * out,
    to - from,
    at.silhouettes + 8 * out,
  );
}
