import type { Engine } from "../kernels/engine";
import { f64, u32 } from "../kernels/layout";
import { createCenters, nearZero } from "./linkage-centers";
import type { ExactDistances, Space } from "./linkage-space";
import { rootOf } from "./number-merges";
import type { WeightedRows } from "./points";

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
  /** The leaf after each in its cluster, −1 for the last. */
  readonly next: Int32Array;
  clusterOf(leaf: number): number;
  join(kept: number, gone: number): void;
}

/** The leaves of each cluster as a chain from its first. */
function chains(leaves: number): Chains {
  const next = new Int32Array(leaves).fill(-1);
  const last = Uint32Array.from({ length: leaves }, (_, i) => i);
  const into = last.slice();
  return {
    next,
    clusterOf: (leaf) => rootOf(into, leaf),
    join(kept, gone) {
      next[last[kept]!] = gone;
      last[kept] = last[gone]!;
      into[gone] = kept;
    },
  };
}

const pairsPerCall = 300_000;

function exactDistances(
  { rows, columns, values, weights }: WeightedRows,
  sizes: Float64Array,
  { next, clusterOf }: Chains,
  farthest: boolean,
  engine: Engine,
): ExactDistances & { close(): void } {
  const points = nearZero(values, rows, columns);
  const room = engine.open({
    values: f64(rows * columns),
    weights: f64(weights),
    members: u32(rows),
    out: f64(rows + 8),
  });
  const { at, kernels, views } = room;
  for (let row = 0; row < rows; row++) {
    for (let j = 0; j < columns; j++) views.values[j * rows + row] = points[row * columns + j]!;
  }

  function ofRows(a: number, b: number): number {
    let d = 0;
    for (let i = a * columns, k = b * columns, end = i + columns; i < end; i++, k++) {
      const e = points[i]! - points[k]!;
      d += e * e;
    }
    return Math.sqrt(d);
  }

  return {
    between(one, other) {
      const a = Math.min(one, other);
      const b = Math.max(one, other);
      let total = 0;
      for (let p = a; p !== -1; p = next[p]!) {
        let sum = 0;
        for (let q = b; q !== -1; q = next[q]!) {
          const d = ofRows(p, q);
          if (!farthest) sum += weights[q]! * d;
          else if (d > total) total = d;
        }
        total += farthest ? 0 : weights[p]! * sum;
      }
      return farthest ? total : total / (sizes[a]! * sizes[b]!);
    },

    *from(cluster) {
      let count = 0;
      for (let row = cluster; row !== -1; row = next[row]!) views.members[count++] = row;
      views.out.fill(0);
      const step = Math.max(8, 8 * Math.floor(pairsPerCall / (8 * count)));
      const part = Math.ceil(pairsPerCall / 8);
      for (let first = 0; first < rows; first += step) {
        const end = Math.min(rows, first + step);
        for (let i = 0; i < count; i += part) {
          const to = Math.min(count, i + part);
          // biome-ignore format: one call
          kernels.memberDistances(at.values, rows, columns, at.weights, at.members, i, to, first, end, farthest ? 1 : 0, at.out + 8 * first);
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
