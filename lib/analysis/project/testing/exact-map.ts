import type { OpenRoom } from "../../kernels/engine";
import type { DescentRoom, MapShape } from "../descent-room";

/** Repulsion of every point by all others, by its definition; points as in the room. */
export function exactPushes(points: Float32Array, { rows, dimensions, step }: MapShape) {
  const pushes = new Float64Array(points.length);
  let total = 0;
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < rows; j++) {
      if (i === j) continue;
      let d = 1;
      for (let a = 0; a < dimensions; a++)
        d += (points[i * step + a]! - points[j * step + a]!) ** 2;
      total += 1 / d;
      for (let a = 0; a < dimensions; a++) {
        pushes[i * step + a]! += (points[i * step + a]! - points[j * step + a]!) / d ** 2;
      }
    }
  }
  return { pushes, total };
}

/** How far pushes are from the exact ones, by the size of these. */
export function relativeError(found: ArrayLike<number>, exact: Float64Array): number {
  let error = 0;
  let size = 0;
  exact.forEach((push, i) => {
    error += (found[i]! - push) ** 2;
    size += push ** 2;
  });
  return Math.sqrt(error / size);
}

/** Kullback-Leibler divergence of a map (rows × 2) from the shares in a room, with all pairs counted. */
export function exactDivergence({ views }: OpenRoom<DescentRoom>, map: ArrayLike<number>): number {
  const rows = map.length / 2;
  const closeness = (i: number, j: number) =>
    1 / (1 + (map[2 * i]! - map[2 * j]!) ** 2 + (map[2 * i + 1]! - map[2 * j + 1]!) ** 2);
  let total = 0;
  for (let i = 0; i < rows; i++) for (let j = 0; j < i; j++) total += 2 * closeness(i, j);
  let divergence = 0;
  for (let i = 0; i < rows; i++) {
    for (let edge = views.starts[i]!; edge < views.starts[i + 1]!; edge++) {
      const share = views.shares[edge]!;
      if (share === 0) continue;
      divergence += share * Math.log((share * total) / closeness(i, views.others[edge]!));
    }
  }
  return divergence;
}
