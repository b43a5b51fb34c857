import type { Matrix } from "@/lib/schema/matrix";
import type { Projection } from "@/lib/schema/projection";
import { checkMatrix } from "../cluster/check-matrix";
import type { Job } from "../executor";
import { runParts } from "../run-parts";
import { blockKrylov, type FoundAxes } from "./block-krylov";
import { addBlocks, momentsOf, nearMeans } from "./pca-moments";
import { blockParts, pcaLayout, pcaShape } from "./pca-room";
import { symmetricAxes } from "./symmetric-axes";

/**
 * The first two or three principal components, in the Matrix's units. Each axis points to where its largest loading
 * is positive. With fewer columns than dimensions the missing axes are 0; rows that are all equal are
 * in one place. Up to 100 columns the covariance is computed whole; beyond, its first axes are found by
 * iteration, and the result says so where they are not exact. Throws a Failure for fewer than 3 rows
 * or a value that is not finite. O(rows · columns²), beyond 100 columns O(rows · columns · 128).
 * Pearson (1901), doi:10.1080/14786440109462720.
 */
export async function pca(matrix: Matrix, dimensions: 2 | 3, job: Job): Promise<Projection> {
  const { rows, columns, values } = matrix;
  if (rows < 3 || columns === 0) checkMatrix(matrix);
  const { engine, width } = job.executor;
  const shape = pcaShape(rows, columns, dimensions);
  const room = engine.open(pcaLayout(shape, width));
  const { views, handle } = room;
  const seen = engine.kind === "threads" ? shared(values) : values;
  const run = async (task: "pcaMoments" | "pcaTimes" | "pcaPlaces") => {
    const known = { room: handle, values: seen, shape };
    const inputs = blockParts(shape, width).map((part) => ({ ...part, ...known }));
    await runParts(job, "PCA", task, inputs);
  };
  try {
    views.shifts.set(nearMeans(matrix));
    await run("pcaMoments");
    const { means, covariance, total } = momentsOf(shape, views.shifts, addBlocks(shape, room));
    if (!means.every(Number.isFinite)) checkMatrix(matrix);
    await job.pause();

    views.shifts.set(means);
    const times = async (vectors: Float64Array) => {
      views.vectors.set(vectors);
      await run("pcaTimes");
      return addBlocks(shape, room);
    };
    const found: FoundAxes = shape.isWhole
      ? { ...symmetricAxes(covariance, columns), isExact: true }
      : await blockKrylov(times, columns, dimensions);
    await job.pause();

    const present = Math.min(dimensions, columns);
    const loadings = new Float64Array(dimensions * columns);
    loadings.set(found.axes.subarray(0, present * columns));
    views.vectors.set(loadings);
    // Without variance all rows are in one place, whatever rounding makes of it.
    for (let axis = 0; axis < present; axis++) {
      if (found.variances[axis] === 0) views.vectors.fill(0, axis * columns, (axis + 1) * columns);
    }
    for (let axis = 0; axis < dimensions; axis++) {
      const own = views.vectors.subarray(axis * columns, (axis + 1) * columns);
      views.starts[axis] = own.reduce((start, weight, j) => start - weight * means[j]!, 0);
    }
    await run("pcaPlaces");
    return {
      method: "pca",
      dimensions,
      coordinates: views.places.slice(),
      explainedVariance: Array.from({ length: dimensions }, (_, axis) =>
        axis < present && total > 0 ? found.variances[axis]! / total : 0,
      ),
      loadings: [...loadings],
      ...(found.isExact ? {} : { isApproximate: true }),
    };
  } finally {
    room.close();
  }
}

/** The same numbers where all threads can see them. */
function shared(values: Float32Array): Float32Array {
  if (!(values.buffer instanceof ArrayBuffer)) return values;
  const copy = new Float32Array(new SharedArrayBuffer(values.byteLength));
  copy.set(values);
  return copy;
}
