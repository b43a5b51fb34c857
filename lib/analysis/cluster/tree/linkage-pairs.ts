import type { Engine } from "../../kernels/engine";
import { f64, u32 } from "../../kernels/layout";
import type { WeightedRows } from "../points";
import { createCenters, nearZero } from "./linkage-centers";
import type { ExactDistances, Space } from "./linkage-space";
import { rootOf } from "./number-merges";

/** Distance between clusters by that of their rows: the mean over all pairs, or that of the pair farthest apart. */
export type PairLinkage = "average" | "complete";

/**
 * Clusters of rows that keep their own places; O(rows · columns) memory. Lower bounds come from centers: the mean
 * distance is at least that between the centers, the largest at least the root of the mean square.
 * Sokal & Michener (1958); Sørensen (1948).
 */
export function pairSpace(leaves: WeightedRows, linkage: PairLinkage, engine: Engine): Space {
  const farthest = linkage === "complete";
  const centers = createCenters(leaves, { divideBySizes: false, withSpreads: farthest }, engine);
  const members = chains(leaves.rows);
  const { sizes } = centers;
  const exact = exactDistances(leaves, sizes, members, farthest, engine);
  return {
    centers,
    floorOf: Math.sqrt,
    exact,

    join(kept, gone, _, keptBound, goneBound) {
      const s = sizes[kept]!;
      const t = sizes[gone]!;
      centers.join(kept, gone);
      members.join(kept, gone);
      if (farthest) return Math.max(keptBound, goneBound);
      return (s * keptBound + t * goneBound) / (s + t);
    },

    heightOf: (distance) => distance,
    close() {
      centers.close();
      exact.close();
    },
  };
}

interface Chains {
  clusterOf(leaf: number): number;
  /** Writes the leaves of a cluster down and counts them. */
  list(cluster: number, into: Uint32Array): number;
  join(kept: number, gone: number): void;
}

/** The leaves of each cluster as a chain from its first. */
function chains(leaves: number): Chains {
  const next = new Int32Array(leaves).fill(-1);
  const last = Uint32Array.from({ length: leaves }, (_, i) => i);
  const into = last.slice();
  return {
    clusterOf: (leaf) => rootOf(into, leaf),
    list(cluster, out) {
      let count = 0;
      for (let leaf = cluster; leaf !== -1; leaf = next[leaf]!) out[count++] = leaf;
      return count;
    },
    join(kept, gone) {
      next[last[kept]!] = gone;
      last[kept] = last[gone]!;
      into[gone] = kept;
    },
  };
}

/** Pairs × columns in one call of a kernel: some milliseconds. */
const workPerCall = 5_000_000;

function exactDistances(
  { rows, columns, values, weights }: WeightedRows,
  sizes: Float64Array,
  { clusterOf, list }: Chains,
  farthest: boolean,
  engine: Engine,
): ExactDistances & { close(): void } {
  const room = engine.open({
    points: f64(nearZero(values, rows, columns)),
    values: f64(rows * columns),
    weights: f64(weights),
    ones: u32(rows),
    others: u32(rows),
    out: f64(rows + 8),
  });
  const { at, kernels, views } = room;
  const kind = farthest ? 1 : 0;
  for (let row = 0; row < rows; row++) {
    for (let j = 0; j < columns; j++) {
      views.values[j * rows + row] = views.points[row * columns + j]!;
    }
  }

  return {
    *fromEach(cluster, others, take) {
      const count = list(cluster, views.ones);
      let work = 0;
      for (let i = 0; i < others.length; i++) {
        const other = others[i]!;
        const otherCount = list(other, views.others);
        // biome-ignore format: one call
        const total = kernels.distanceBetween(at.points, columns, at.weights, at.ones, count, at.others, otherCount, kind);
        if (!take(i, farthest ? total : total / (sizes[cluster]! * sizes[other]!))) return;
        work += count * otherCount * columns;
        if (work < workPerCall) continue;
        work = 0;
        yield;
      }
    },

    *fromAll(cluster) {
      const count = list(cluster, views.ones);
      views.out.fill(0);
      const pairs = Math.ceil(workPerCall / columns);
      const step = Math.max(8, 8 * Math.floor(pairs / (8 * count)));
      const part = Math.ceil(pairs / 8);
      for (let first = 0; first < rows; first += step) {
        const end = Math.min(rows, first + step);
        for (let i = 0; i < count; i += part) {
          const to = Math.min(count, i + part);
          // biome-ignore format: one call
          kernels.memberDistances(at.values, rows, columns, at.weights, at.ones, i, to, first, end, kind, at.out + 8 * first);
          yield;
        }
      }
      const all = new Float64Array(rows);
      for (let row = 0; row < rows; row++) {
        const other = clusterOf(row);
        const total = views.out[row]!;
        if (farthest) all[other] = Math.max(all[other]!, total);
        else all[other]! += (weights[row]! * total) / (sizes[cluster]! * sizes[other]!);
      }
      return all;
    },

    close: room.close,
  };
}
