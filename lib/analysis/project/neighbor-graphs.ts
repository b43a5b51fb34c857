import type { Matrix } from "@/lib/schema/matrix";
import type { Job } from "../executor";
import { type Neighbors, nearestNeighbors } from "../neighbors/nearest-neighbors";

/** The nearest rows of a Matrix, remembered with it: t-SNE's and UMAP's are the same, only more or fewer. */
export interface NeighborGraphs {
  /** The `count` nearest others of every row, or all where there are fewer. */
  of(matrix: Matrix, count: number, job: Job): Promise<Neighbors>;
}

/** Remembers per Matrix the longest lists that were asked for, as long as the Matrix is in use. */
export function createNeighborGraphs(): NeighborGraphs {
  const known = new WeakMap<Matrix, Neighbors>();
  return {
    async of(matrix, count, job) {
      const wanted = Math.min(count, matrix.rows - 1);
      const found = known.get(matrix);
      if (found && found.count >= wanted) return firstOf(found, wanted);
      const near = await nearestNeighbors(matrix, wanted, job);
      known.set(matrix, near);
      return near;
    },
  };
}

/** The first `count` of each list. */
function firstOf(near: Neighbors, count: number): Neighbors {
  if (near.count === count) return near;
  const rows = near.indices.length / near.count;
  const indices = new Uint32Array(rows * count);
  const distances = new Float64Array(rows * count);
  for (let row = 0; row < rows; row++) {
    const start = row * near.count;
    indices.set(near.indices.subarray(start, start + count), row * count);
    distances.set(near.distances.subarray(start, start + count), row * count);
  }
  return { count, indices, distances };
}
