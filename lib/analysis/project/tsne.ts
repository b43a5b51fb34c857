import type { Steps } from "@/lib/schema/progress";
import type { Projection } from "@/lib/schema/projection";
import { toPoints, type WeightedRows } from "../cluster/points";
import { counterRandom, streams } from "../random/counter-random";
import { withProgress } from "../with-progress";
import { affinities } from "./affinities";
import { descend } from "./descent";
import { nearestNeighbors } from "./neighbors";
import { ontoAxes, principalAxes } from "./principal-axes";

export interface TsneInput {
  readonly data: WeightedRows;
  readonly dimensions: 2 | 3;
  readonly perplexity: number;
  readonly iterations: number;
  readonly seed: number;
}

/** Standard deviation of the distance that equal points are set apart, against 1e-4 for the whole start. */
const shake = 1e-12;

/**
 * Barnes-Hut t-SNE from a PCA start. Coordinates are centered and have no unit. The perplexity is lowered
 * to (rows − 1) / 3 where rows are few, and told in the result. Yields a map that is still moving
 * every few iterations. O(rows² · columns) for the neighbors, O(rows · log rows) per iteration.
 * van der Maaten (2014), jmlr.org/papers/v15/vandermaaten14a.html;
 * start and learning rate after Kobak & Berens (2019), doi:10.1038/s41467-019-13056-x.
 */
export function* tsne(input: TsneInput): Steps<Projection, Projection> {
  const { data, dimensions, iterations, seed } = input;
  const points = toPoints(data);
  const { rows, columns, values } = points;
  const perplexity = Math.max(1, Math.min(input.perplexity, (rows - 1) / 3));
  const made = { method: "tsne", dimensions, perplexity } as const;
  const waiting = () => ({ stage: "neighbors", done: 0, total: iterations });

  const count = Math.min(rows - 1, Math.floor(3 * perplexity + 1));
  const near = yield* withProgress(nearestNeighbors(values, rows, columns, count), waiting);
  const shares = yield* withProgress(affinities(near, perplexity), waiting);
  const axes = yield* withProgress(principalAxes(points), waiting);
  const start = smallStart(ontoAxes(points, axes, dimensions), dimensions, seed);

  const every = Math.ceil(rows / 2000);
  const steps = descend(shares, start, dimensions, iterations);
  for (;;) {
    const step = steps.next();
    const { coordinates, iteration } = step.value;
    if (step.done) {
      const { divergence } = step.value;
      const final = centered(coordinates, dimensions);
      return { ...made, coordinates: final, iterations: iteration, divergence };
    }
    const progress = { stage: "t-SNE", done: iteration, total: iterations };
    if (!step.value.whole || iteration % every !== 0) yield progress;
    else {
      const moving = centered(coordinates, dimensions);
      yield { ...progress, partial: { ...made, coordinates: moving, iterations: iteration } };
    }
  }
}

/**
 * PCA coordinates shrunk to a standard deviation of 1e-4 on the first axis. Points in the same place are shaken
 * apart, all but the first of them; nothing else is left to the seed.
 */
function smallStart(coordinates: Float64Array, dimensions: number, seed: number): Float64Array {
  const rows = coordinates.length / dimensions;
  let square = 0;
  for (let i = 0; i < coordinates.length; i += dimensions) square += coordinates[i]! ** 2;
  const deviation = Math.sqrt(square / rows);
  const scale = deviation === 0 ? 0 : 1e-4 / deviation;
  const start = coordinates.map((x) => x * scale);
  const random = counterRandom(seed, streams.tsne);
  const taken = new Set<string>();
  for (let i = 0; i < start.length; i += dimensions) {
    const place = start.subarray(i, i + dimensions);
    const key = place.join();
    if (taken.has(key)) for (let d = 0; d < dimensions; d++) place[d]! += shake * random.normal();
    taken.add(key);
  }
  return start;
}

function centered(coordinates: Float64Array, dimensions: number): Float32Array {
  const means = new Float64Array(dimensions);
  for (let i = 0; i < coordinates.length; i++) means[i % dimensions]! += coordinates[i]!;
  const rows = coordinates.length / dimensions;
  const out = new Float32Array(coordinates.length);
  for (let i = 0; i < out.length; i++) out[i] = coordinates[i]! - means[i % dimensions]! / rows;
  return out;
}
