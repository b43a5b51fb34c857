import type { WeightedRows } from "../cluster/points";
import type { Room } from "../kernels/engine";
import { groupPartitions, type Labeling, type PartitionGroup } from "./cells";
import type { ScoreLayout, ScorePlan, ScoreRoom } from "./score-room";
import { segmentsOf } from "./segments";

/** Which partitions are scored together, and by which order of the rows. */
export function* planScores(
  rows: number,
  partitions: readonly Labeling[],
): Generator<void, ScorePlan, void> {
  const groups = [];
  for (const group of yield* groupPartitions(rows, partitions)) {
    groups.push({ ...group, segments: yield* segmentsOf(group.cellOf, group.cells) });
    yield;
  }
  return { groups, ks: partitions.map(({ k }) => k) };
}

/**
 * Brings rows and partitions into their room, a step per column and group. `asked`: the rows of `data` whose
 * silhouettes are wanted, as many as the room was opened for; left out, all in order. O(rows · (columns + groups)).
 */
export function* fillScoreRoom(
  { room: { views }, shape, scaleOfColumn }: ScoreRoom,
  data: WeightedRows,
  { groups }: ScorePlan,
  asked?: Uint32Array,
): Generator<void, void, void> {
  const { rows, columns } = shape;
  views.weights.set(data.weights);
  for (const [g, group] of groups.entries()) {
    views.cellOf.set(group.cellOf, g * rows);
    views.lines.set(group.segments.order, g * rows);
    setClusters(views, shape, group);
    setOwn(views, shape, group, asked);
    yield;
  }
  for (let column = 0; column < columns; column++) {
    const scale = scaleOfColumn[column]!;
    const values = views.values.subarray(column * rows, (column + 1) * rows);
    values.set(data.values.subarray(column * rows, (column + 1) * rows));
    if (scale !== 1) for (let row = 0; row < rows; row++) values[row]! *= scale;
    asked?.forEach((row, i) => {
      views.queries[column * asked.length + i] = values[row]!;
    });
    yield;
  }
}

type Views = Room<ScoreLayout>["views"];

/** Which cells make up each cluster. */
function setClusters(views: Views, shape: ScoreRoom["shape"], group: PartitionGroup): void {
  for (let p = group.from; p < group.to; p++) {
    const { k, clustersAt, labelsAt } = shape.partitions[p]!;
    const labels = group.labels[p - group.from]!;
    views.labels.set(labels, labelsAt);
    const runs = views.runs.subarray(clustersAt + p, clustersAt + p + k + 1);
    for (const label of labels) if (label >= 0) runs[label + 1]! += 1;
    runs[0] = labelsAt;
    for (let c = 0; c < k; c++) runs[c + 1]! += runs[c]!;
    const next = runs.slice();
    labels.forEach((label, cell) => {
      if (label >= 0) views.order[next[label]!++] = cell;
    });
  }
}

function setOwn(
  { own }: Views,
  { asked: count }: ScoreRoom["shape"],
  group: PartitionGroup,
  asked?: Uint32Array,
): void {
  for (let p = group.from; p < group.to; p++) {
    const labels = group.labels[p - group.from]!;
    for (let i = 0; i < count; i++) {
      own[p * count + i] = labels[group.cellOf[asked ? asked[i]! : i]!]!;
    }
  }
}
