import type { Matrix } from "@/lib/schema/matrix";
import type { Projection, ProjectionOptions } from "@/lib/schema/projection";
import type { Job } from "../executor";
import { counterRandom, streams } from "../random/counter-random";
import type { NeighborGraphs } from "./neighbor-graphs";
import { newPictures } from "./new-pictures";
import { pca } from "./pca";

/** Half the width of the start. */
const startSize = 10;
const shake = 1e-4;

/**
 * UMAP by umap-js from exact neighbors and a PCA start. Coordinates are centered and have no unit. The neighbors, a row
 * itself among them, are lowered to rows − 1 where rows are few, and told in the result. `onPartial`
 * sees the map on its way, each in a buffer of its own. O(epochs · rows · neighbors) in one thread.
 * McInnes, Healy & Melville (2018), arXiv:1802.03426.
 */
export async function umap(
  matrix: Matrix,
  options: ProjectionOptions,
  job: Job,
  graphs: NeighborGraphs,
  onPartial?: (partial: Projection) => void,
): Promise<Projection> {
  const { rows } = matrix;
  const { dimensions, minDist, seed } = options;
  const neighbors = Math.min(options.neighbors, rows - 1);
  const near = await graphs.of(matrix, neighbors - 1, job);
  const { coordinates } = await pca(matrix, dimensions, job);
  const epochs = epochsFor(rows);
  const start = startFrom(coordinates, seed);
  const made = { method: "umap", dimensions, neighbors } as const;
  const input = { near, start, dimensions, minDist, epochs, seed };
  const show = newPictures((iterations, coordinates) => {
    onPartial?.({ ...made, coordinates, iterations });
  });
  const final = await job.executor.run("umapLayout", input, ({ partial, ...progress }) => {
    show(progress.done, partial);
    job.report(progress);
  });
  return { ...made, coordinates: final, iterations: epochs };
}

/** As umap-js. */
function epochsFor(rows: number): number {
  if (rows <= 2500) return 500;
  if (rows <= 5000) return 400;
  return rows <= 7500 ? 300 : 200;
}

/** Within ±10, and shaken a little, so that equal rows come apart. */
function startFrom(coordinates: Float32Array, seed: number): Float32Array {
  const random = counterRandom(seed, streams.umap, 1);
  const largest = coordinates.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
  const scale = largest > 0 ? startSize / largest : 0;
  return coordinates.map((x) => x * scale + shake * random.normal());
}
