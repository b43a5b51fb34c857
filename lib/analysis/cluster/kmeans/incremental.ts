import type { Engine } from "../../kernels/engine";
import type { WeightedRows } from "../points";
import { benchAt, intoRoom, openKmeansRoom } from "./kmeans-room";
import { rowsPerCall } from "./kmeans-settle";

/** What k-means has to keep of the rows it has seen, so that it can go on with new ones. */
export interface CentersSeen {
  readonly k: number;
  /** k × columns, row-major. */
  readonly centers: Float64Array;
  /** Per cluster, the weight of the rows its center is the mean of. */
  readonly counts: Float64Array;
}

export interface PartialFit extends CentersSeen {
  /** Per new row, the cluster whose center was nearest before it moved. */
  readonly labels: Int32Array;
  /** Weighted sum of squared distances of the new rows to these centers. */
  readonly inertia: number;
}

/**
 * Goes on with new rows: each joins the cluster with the nearest center, and every center becomes the mean of all rows
 * that ever joined it. A cluster that none joins stays as it is; no rows change nothing. The same as
 * scikit-learn's MiniBatchKMeans.partial_fit with reassignment_ratio = 0. O(rows · columns · k).
 * Sculley (2010), doi:10.1145/1772690.1772862.
 */
export function partialFit(seen: CentersSeen, rows: WeightedRows, engine: Engine): PartialFit {
  const { k } = seen;
  const room = openKmeansRoom(engine, rows, { mostK: k, kept: 0, keepsConstant: true });
  try {
    const bench = benchAt(room, room.shape);
    bench.views.centers.set(intoRoom(seen.centers, room.scaling));
    const inertia = joinNearest(bench, k) / room.scaling.scale ** 2;
    const { sums, sizes, labels } = bench.views;
    const centers = seen.centers.slice();
    const counts = seen.counts.slice();
    merge({ centers, counts }, sums, sizes, room.scaling.scale);
    return { k, centers, counts, labels: labels.slice(0, rows.rows), inertia };
  } finally {
    room.close();
  }
}

/** Labels, sums and sizes of a bench's rows by their nearest center; gives their inertia. */
export function joinNearest(bench: ReturnType<typeof benchAt>, k: number): number {
  const { kernels, at, views, rows, shape } = bench;
  views.labels.fill(-1);
  views.leads.fill(-1);
  views.sums.fill(0);
  views.sizes.fill(0);
  views.squares.fill(0);
  const step = rowsPerCall(bench, k);
  for (let from = 0; from < rows; from += step) {
    const to = Math.min(rows, from + step);
    const shared = [at.values, shape.stride, shape.columns, at.weights, from, to] as const;
    kernels.assignRows(
      ...shared,
      at.centers,
      k,
      at.labels,
      at.sums,
      at.sizes,
      at.leads,
      at.spent,
      at.packed,
    );
    kernels.clusterSquares(...shared, at.centers, at.labels, at.squares);
  }
  let inertia = 0;
  for (let c = 0; c < k; c++) inertia += views.squares[c]!;
  return inertia;
}

/** Takes sums of new rows, in units `scale` times as small, into the means. */
export function merge(
  { centers, counts }: Pick<CentersSeen, "centers" | "counts">,
  sums: Float64Array,
  sizes: Float64Array,
  scale: number,
): void {
  const columns = centers.length / counts.length;
  for (let c = 0; c < counts.length; c++) {
    const size = sizes[c]!;
    if (size === 0) continue;
    const before = counts[c]!;
    counts[c] = before + size;
    for (let i = c * columns; i < (c + 1) * columns; i++) {
      centers[i] = (centers[i]! * before + sums[i]! / scale) / (before + size);
    }
  }
}
