import type { Job } from "../../executor";
import type { DistinctRows } from "../distinct-rows";
import { meansOf } from "../kmeans/kmeans-means";
import type { WeightedRows } from "../points";

/** What a tree is built over. */
export interface Leaves {
  readonly points: WeightedRows;
  /** Per point, the number that its leaf goes by: leaves are numbered by their first row. */
  readonly numbers: Uint32Array;
  readonly leafOfRow: Uint32Array;
  /** Whether a point may stand for rows that are not equal. */
  readonly approximate: boolean;
}

const microClusterCount = 2000;

/** Distinct rows; more than `most` of them are first grouped into about 2,000 micro-clusters. */
export async function leavesOf(
  distinct: DistinctRows,
  most: number,
  seed: number,
  job: Job,
): Promise<Leaves> {
  const { rows, columns, values, weights } = distinct;
  const data = { rows, columns, values, weights };
  if (rows <= most) return { points: data, ...numbered(distinct, rows), approximate: false };
  const groups = Math.min(microClusterCount, most);
  const { k, labels } = await job.executor.run("microClusters", { data, groups, seed }, job.report);
  const points = groupsOf(data, k, labels);
  return { points, ...numbered(distinct, k, labels), approximate: true };
}

function numbered({ indexOfRow }: DistinctRows, points: number, pointOf?: ArrayLike<number>) {
  const numbers = new Uint32Array(points);
  const isNumbered = new Uint8Array(points);
  const leafOfRow = new Uint32Array(indexOfRow.length);
  let next = 0;
  for (let row = 0; row < leafOfRow.length; row++) {
    const index = indexOfRow[row]!;
    const point = pointOf ? pointOf[index]! : index;
    if (!isNumbered[point]) {
      isNumbered[point] = 1;
      numbers[point] = next++;
    }
    leafOfRow[row] = numbers[point]!;
  }
  return { numbers, leafOfRow };
}

/** The means of groups, as heavy as their rows together. */
function groupsOf(data: WeightedRows, k: number, labels: Int32Array): WeightedRows {
  const { columns } = data;
  const weights = new Float64Array(k);
  labels.forEach((label, row) => {
    weights[label]! += data.weights[row]!;
  });
  const means = meansOf(data, labels, k);
  const values = new Float32Array(k * columns);
  for (let i = 0; i < k; i++) {
    for (let j = 0; j < columns; j++) values[j * k + i] = means[i * columns + j]!;
  }
  return { rows: k, columns, values, weights };
}
