import { clusterMeans } from "../kernels/cluster-means";
import { transferRows } from "../kernels/transfer-rows";
import { lloyd, type Partition } from "./lloyd";
import type { Points } from "./points";

const workPerStep = 3_000_000;
const mostPasses = 10;

/**
 * Takes a converged partition out of the shallow optima of Lloyd's iterations: moves single points as
 * long as that lowers the inertia, at most 10 passes, then iterates again. Never a higher inertia.
 */
export function* polish(
  points: Points,
  partition: Partition,
  maxIterations: number,
): Generator<void, Partition, void> {
  const { rows, columns, values, weights } = points;
  const { k } = partition;
  const labels = partition.labels.slice();
  const centers = partition.centers.slice();
  const sizes = new Float64Array(k);
  const block = Math.max(1, Math.floor(workPerStep / (columns * k)));
  let moved = 0;
  for (let pass = 0; pass < mostPasses; pass++) {
    clusterMeans(values, columns, weights, labels, k, centers, sizes);
    const before = moved;
    for (let from = 0; from < rows; from += block) {
      const to = Math.min(rows, from + block);
      moved += transferRows(values, columns, weights, from, to, centers, k, sizes, labels);
      yield;
    }
    if (moved === before) break;
  }
  if (moved === 0) return partition;
  clusterMeans(values, columns, weights, labels, k, centers, sizes);
  const found = yield* lloyd(points, centers, maxIterations);
  return found.inertia < partition.inertia ? found : partition;
}
