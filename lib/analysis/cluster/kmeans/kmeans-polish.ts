import type { Bench } from "./kmeans-room";
import { distrust, means, rowsPerCall, type Spread, settle, sumAgain } from "./kmeans-settle";

const mostPasses = 10;
/** Of the rows; when a pass moves no more of them, it is the last. */
const negligibleShare = 2e-4;

/**
 * Takes a settled bench out of the shallow optima of Lloyd's iterations: moves single rows as long as that lowers
 * the inertia noticeably, at most 10 passes, then settles again. Gives the new inertia, never a higher one.
 */
export function* polishRows(
  bench: Bench,
  k: number,
  spread: Spread,
  inertia: number,
  maxIterations: number,
): Generator<void, number, void> {
  const { kernels, at, rows, shape, views } = bench;
  const used = k * shape.columns;
  const labels = views.labels.slice(0, rows);
  const centers = views.centers.slice(0, used);
  const step = rowsPerCall(bench, k);
  let moved = 0;
  for (let pass = 0; pass < mostPasses; pass++) {
    const before = moved;
    for (let from = 0; from < rows; from += step) {
      moved += kernels.transferRows(
        at.values,
        shape.stride,
        shape.columns,
        at.weights,
        from,
        Math.min(rows, from + step),
        at.centers,
        k,
        at.labels,
        at.sizes,
        at.packed,
      );
      yield;
    }
    if (moved - before <= rows * negligibleShare) break;
  }
  if (moved > 0) {
    yield* sumAgain(bench, k);
    means(bench, k);
    distrust(bench);
    const found = yield* settle(bench, k, spread, { maxIterations, warm: true });
    if (found < inertia) return found;
  }
  views.labels.set(labels);
  views.centers.set(centers);
  return inertia;
}
