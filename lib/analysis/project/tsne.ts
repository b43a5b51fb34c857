import type { Matrix } from "@/lib/schema/matrix";
import type { Projection, ProjectionOptions } from "@/lib/schema/projection";
import type { Job } from "../executor";
import type { OpenRoom } from "../kernels/engine";
import { runParts, splitRange } from "../run-parts";
import { type Descended, descend } from "./descend";
import { type DescentPlan, descentPlan } from "./descent-plan";
import { type DescentRoom, type MapShape, mapLayout, mapShape } from "./descent-room";
import { centered } from "./descent-steps";
import type { NeighborGraphs } from "./neighbor-graphs";
import { newPictures } from "./new-pictures";
import { openEdges } from "./open-edges";
import { pca } from "./pca";
import { pushByGrid, pushByTree } from "./pushing";
import { smallStart } from "./small-start";

/** Below, a descent stays in one thread. */
const fewestForThreads = 2500;
/** From here on a grid is faster than a tree, in 2-D. */
const fewestForGrid = 4000;
/** Rows moved between two pictures, which takes some 50 ms. */
const rowsPerPicture = 400_000;
const mostIterationsPerPicture = 50;

/**
 * t-SNE from a PCA start. Coordinates are centered and have no unit. The perplexity is lowered to (rows − 1) / 3 where
 * rows are few, and told in the result. Repulsion is Barnes and Hut's or, for many rows in 2-D, interpolated on a
 * grid; both are approximations within some 2 % of the force. `onPartial` sees the map on its way, each
 * in a buffer of its own. The same bytes for any number of threads. O(rows · log(rows)) per iteration by a tree.
 * van der Maaten & Hinton (2008); van der Maaten (2014), jmlr.org/papers/v15/vandermaaten14a.html; start and
 * learning rate after Kobak & Berens (2019), doi:10.1038/s41467-019-13056-x.
 */
export async function tsne(
  matrix: Matrix,
  options: ProjectionOptions,
  job: Job,
  graphs: NeighborGraphs,
  onPartial?: (partial: Projection) => void,
): Promise<Projection> {
  const { rows } = matrix;
  const { dimensions, iterations, seed } = options;
  const perplexity = Math.max(1, Math.min(options.perplexity, (rows - 1) / 3));
  const made = { method: "tsne", dimensions, perplexity } as const;
  const count = Math.min(rows - 1, Math.floor(3 * perplexity + 1));
  const near = await graphs.of(matrix, count, job);
  const { coordinates } = await pca(matrix, dimensions, job);

  const shape = mapShape(rows, dimensions);
  const origin = smallStart(coordinates, shape, seed);
  const isByGrid =
    dimensions === 2 &&
    (options.repulsion === "fft" || (options.repulsion === "auto" && rows >= fewestForGrid));
  const layout = mapLayout(shape, origin, job.executor.width);
  const map: OpenRoom<DescentRoom> = await openEdges(near, perplexity, layout, job);
  try {
    const show = (iteration: number, coordinates?: Float32Array) => {
      if (coordinates) onPartial?.({ ...made, coordinates, iterations: iteration });
      job.report({ stage: "t-SNE", done: iteration, total: iterations });
    };
    const plan = descentPlan(rows, iterations);
    const descended = await (isByGrid || rows >= fewestForThreads
      ? together(map, shape, plan, isByGrid, job, show)
      : alone(map, shape, plan, job, show));
    const divergence = await divergenceOf(map, shape, descended.total, job);
    const final = centered(map.views.points, shape);
    return { ...made, coordinates: final, iterations: descended.iterations, divergence };
  } finally {
    map.close();
  }
}

type Show = (iteration: number, coordinates?: Float32Array) => void;

async function together(
  map: OpenRoom<DescentRoom>,
  shape: MapShape,
  plan: DescentPlan,
  isByGrid: boolean,
  job: Job,
  show: Show,
): Promise<Descended> {
  const pushing = isByGrid ? pushByGrid(map, shape, job) : pushByTree(map, job);
  try {
    const every = Math.max(
      1,
      Math.min(mostIterationsPerPicture, Math.round(rowsPerPicture / shape.rows)),
    );
    return await descend(map, shape, plan, pushing, job, (iteration) => {
      const isShown = iteration === 1 || iteration % every === 0;
      show(iteration, isShown ? centered(map.views.points, shape) : undefined);
    });
  } finally {
    pushing.close();
  }
}

async function alone(
  map: OpenRoom<DescentRoom>,
  shape: MapShape,
  plan: DescentPlan,
  { executor }: Job,
  show: Show,
): Promise<Descended> {
  const showNew = newPictures(show);
  return executor.run("tsneAlone", { map: map.handle, shape, plan }, ({ done, partial }) => {
    showNew(done, partial);
  });
}

async function divergenceOf(
  { handle, views }: OpenRoom<DescentRoom>,
  shape: MapShape,
  total: number,
  job: Job,
): Promise<number> {
  const inputs = splitRange(shape.blocks, job.executor.width).map((range) => ({
    map: handle,
    shape,
    total,
    ...range,
  }));
  await runParts(job, "divergence", "tsneDivergence", inputs);
  return views.sums.subarray(0, shape.blocks).reduce((sum, part) => sum + part, 0);
}
