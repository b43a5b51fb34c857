import type { WeightedRows } from "../cluster/points";
import type { Job } from "../executor";
import { runParts } from "../run-parts";
import type { Labeling } from "./cells";
import { fillScoreRoom, planScores } from "./fill-score-room";
import { setCenters } from "./moments";
import { measuresOf, type PartitionMeasures } from "./partition";
import { momentBlocksOf, openScoreRoom, type ScoreRoom } from "./score-room";
import { drawSample, estimate, type SilhouetteSample } from "./silhouette-sample";

export interface ScoreOptions {
  /** Distinct rows up to which every silhouette is exact. */
  readonly exactRows: number;
  readonly seed: number;
}

/** The silhouettes of one partition. */
export interface Silhouettes {
  /** Per distinct row; NaN where it was not sampled or is in no cluster. */
  readonly perRow: Float64Array;
  /** Over the rows in a cluster; NaN where there are fewer than two clusters. */
  readonly mean: number;
  /** Half-width of the 95% interval; 0 when exact. */
  readonly error: number;
}

export interface LabelingScores extends PartitionMeasures, Silhouettes {
  /** k × columns, row-major: the means of the members. */
  readonly centers: Float64Array;
}

/**
 * Silhouettes and centroid scores of every partition over the same rows, at least one of them. Above `exactRows` distinct rows, the
 * silhouettes are those of a seeded sample of rows, stratified by the finest partition, each compared with all rows.
 * O(rows · columns · (rows or sampled rows)), whatever the number of partitions.
 */
export async function scoreLabelings(
  data: WeightedRows,
  partitions: readonly Labeling[],
  options: ScoreOptions,
  job: Job,
): Promise<LabelingScores[]> {
  const plan = await settle(planScores(data.rows, partitions), job);
  const isExact = data.rows <= options.exactRows && partitions.some(({ k }) => k > 1);
  const sample = isExact ? undefined : drawRows(data, partitions, options);
  const opened = openScoreRoom(job.executor.engine, data, plan, sample?.rows.length);
  try {
    await settle(fillScoreRoom(opened, data, plan, sample?.rows), job);
    await runAll(opened, job);
    return partitions.map(({ labels }, p) => ({
      ...measuresOf(opened.room, opened.shape, p),
      centers: centersOf(opened, data, p),
      ...(sample ? sampled(opened, sample, p) : exact(opened, data, labels, p)),
    }));
  } finally {
    opened.room.close();
  }
}

async function runAll({ room, shape }: ScoreRoom, job: Job): Promise<void> {
  const inputs = (count: number) =>
    Array.from({ length: count }, (_, block) => ({ handle: room.handle, shape, block }));
  const blocks = inputs(momentBlocksOf(shape.rows));
  await runParts(job, "scores", "cellMoments", blocks);
  setCenters(room, shape);
  await runParts(job, "scores", "distancesToCenters", blocks);
  const tasks = inputs(Math.ceil(shape.asked / shape.taskRows));
  await runParts(job, "silhouettes", "silhouetteBlock", tasks);
}

async function settle<R>(steps: Generator<void, R, void>, job: Job): Promise<R> {
  for (;;) {
    const step = steps.next();
    await job.pause();
    if (step.done) return step.value;
  }
}

/** As many rows as are a quarter of the work of the largest exact case, but at least 1,000; none that is in no cluster of any partition. */
function drawRows(
  { rows, weights }: WeightedRows,
  partitions: readonly Labeling[],
  { exactRows, seed }: ScoreOptions,
): SilhouetteSample {
  const finest = partitions.reduce((a, b) => (b.k > a.k ? b : a));
  const others = partitions.filter((partition) => partition !== finest);
  const labels = finest.labels.map((label, row) =>
    label < 0 && others.some((other) => other.labels[row]! >= 0) ? finest.k : label,
  );
  const wanted = Math.max(
    Math.min(1000, exactRows),
    Math.round((exactRows * exactRows) / rows / 4),
  );
  return drawSample({ k: finest.k + 1, labels }, weights, wanted, seed);
}

/** In the units of the data. */
function centersOf(
  { room: { views }, shape, scaleOfColumn }: ScoreRoom,
  data: WeightedRows,
  p: number,
): Float64Array {
  const { columns, partitions } = shape;
  const { k, clustersAt } = partitions[p]!;
  const centers = views.centers.slice(clustersAt * columns, (clustersAt + k) * columns);
  return centers.map((x, i) => {
    const column = i % columns;
    const scale = scaleOfColumn[column]!;
    return scale === 0 ? data.values[column * data.rows]! : x / scale;
  });
}

function exact(
  { room: { views }, shape: { asked, partitions } }: ScoreRoom,
  data: WeightedRows,
  labels: Int32Array,
  p: number,
): Silhouettes {
  const perRow = views.silhouettes.slice(p * asked, (p + 1) * asked);
  let sum = 0;
  let total = 0;
  for (let row = 0; row < data.rows; row++) {
    if (labels[row]! < 0) continue;
    sum += data.weights[row]! * perRow[row]!;
    total += data.weights[row]!;
  }
  return { perRow, mean: partitions[p]!.k < 2 ? Number.NaN : sum / total, error: 0 };
}

function sampled(
  { room: { views }, shape: { asked, rows, partitions } }: ScoreRoom,
  sample: SilhouetteSample,
  p: number,
): Silhouettes {
  const values = views.silhouettes.subarray(p * asked, (p + 1) * asked);
  const perRow = new Float64Array(rows).fill(Number.NaN);
  sample.rows.forEach((row, i) => {
    perRow[row] = values[i]!;
  });
  return partitions[p]!.k < 2
    ? { perRow, mean: Number.NaN, error: 0 }
    : { perRow, ...estimate(sample, values) };
}
