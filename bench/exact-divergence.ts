import { toRowMajor } from "@/lib/analysis/cluster/points";
import { affinities } from "@/lib/analysis/project/affinities";
import { nearestNeighbors } from "@/lib/analysis/project/neighbors";
import type { Matrix } from "@/lib/schema/matrix";

/**
 * Kullback-Leibler divergence of a 2-D map (row-major) from the rows it shows, in nats, ≥ 0: one ruler for
 * the maps of both sides. Neighbors as in Barnes-Hut t-SNE, but every pair of the map's points counted.
 * O(rows² · columns).
 */
export function exactDivergence(
  { rows, columns, values }: Matrix,
  perplexity: number,
  map: ArrayLike<number>,
): number {
  const effective = Math.min(perplexity, (rows - 1) / 3);
  const count = Math.min(rows - 1, Math.floor(3 * effective + 1));
  const near = finish(nearestNeighbors(toRowMajor(values, rows, columns), rows, columns, count));
  const { starts, neighbors, shares } = finish(affinities(near, effective));
  const closeness = (i: number, j: number) =>
    1 / (1 + (map[2 * i]! - map[2 * j]!) ** 2 + (map[2 * i + 1]! - map[2 * j + 1]!) ** 2);
  let total = 0;
  for (let i = 0; i < rows; i++) for (let j = 0; j < i; j++) total += 2 * closeness(i, j);
  let divergence = 0;
  for (let i = 0; i < rows; i++) {
    for (let entry = starts[i]!; entry < starts[i + 1]!; entry++) {
      const share = shares[entry]!;
      if (share === 0) continue;
      divergence += share * Math.log((share * total) / closeness(i, neighbors[entry]!));
    }
  }
  return divergence;
}

function finish<R>(steps: Generator<void, R, void>): R {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}
