import type { SweepOptions } from "@/lib/schema/clustering";
import type { SkipReason } from "@/lib/schema/edit";
import type { Matrix } from "@/lib/schema/matrix";
import { distinctRowsOf } from "../cluster/distinct-rows";
import { findByKmeans } from "../cluster/kmeans/kmeans";
import { sameKind } from "../cluster/points";
import type { Job } from "../executor";

/**
 * k-means of some rows of a Matrix: per row its part, the largest part being 0, of equally large ones the one whose first row comes
 * first. Fewer different rows than parts are a reason not to. Cost as `kmeans` of the rows.
 */
export async function divideRows(
  matrix: Matrix,
  rows: Uint32Array,
  parts: number,
  options: SweepOptions,
  job: Job,
): Promise<Int32Array | SkipReason> {
  const { columns, values, features } = matrix;
  const own = sameKind(values, rows.length * columns);
  for (let column = 0, at = 0; column < columns; column++) {
    for (const row of rows) own[at++] = values[column * matrix.rows + row]!;
    await job.pause();
  }
  const distinct = await distinctRowsOf({ rows: rows.length, columns, values: own, features }, job);
  if (distinct.rows < parts) return { kind: "alike", different: distinct.rows, parts };
  const { weights, indexOfRow } = distinct;
  const data = { rows: distinct.rows, columns, values: distinct.values, weights };
  const [found] = await findByKmeans(data, { minK: parts, maxK: parts }, options, job);
  const labels = Int32Array.from(indexOfRow, (index) => found!.labels[index]!);
  return bySize(labels, parts);
}

function bySize(labels: Int32Array, parts: number): Int32Array {
  const sizes = new Float64Array(parts);
  const first = new Float64Array(parts).fill(Number.POSITIVE_INFINITY);
  labels.forEach((label, i) => {
    sizes[label]!++;
    first[label] = Math.min(first[label]!, i);
  });
  const order = [...sizes.keys()].sort((a, b) => sizes[b]! - sizes[a]! || first[a]! - first[b]!);
  return labels.map((label) => order.indexOf(label));
}
