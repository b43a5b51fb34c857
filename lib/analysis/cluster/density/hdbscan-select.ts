import type { Condensed } from "./hdbscan-condense";
import { roundDown, roundUp } from "./reach-rounding";

export interface Selected {
  readonly k: number;
  /** Per row, 0 … k−1, or −1 for noise. Clusters are numbered by their first row. */
  readonly labels: Int32Array;
  /** Per row, in [0, 1]: the density at which it leaves its cluster, as a share of the highest; 0 for noise. */
  readonly certainty: Float32Array;
  /** Per cluster, just below 1 / the density at which it appears, where it is one with others; at it, where members leave only then. Float32. */
  readonly reaches: readonly number[];
}

/**
 * The clusters of largest total excess of mass of which none contains another, never the root: a cluster is given up for those within it
 * where these have more. O(rows + clusters). Campello et al. (2015), doi:10.1145/2733381.
 */
export function selectByMass(condensed: Condensed): Selected {
  const { parents, births, deaths, masses, clusterOf, leaves } = condensed;
  const within = new Float64Array(parents.length);
  const isBest = new Uint8Array(parents.length);
  for (let cluster = parents.length - 1; cluster > 0; cluster--) {
    const isWorth = within[cluster]! <= masses[cluster]!;
    if (isWorth) isBest[cluster] = 1;
    within[parents[cluster]!]! += isWorth ? masses[cluster]! : within[cluster]!;
  }
  const chosen = new Int32Array(parents.length).fill(-1);
  for (let cluster = 1; cluster < parents.length; cluster++) {
    const above = chosen[parents[cluster]!]!;
    chosen[cluster] = above === -1 && isBest[cluster] ? cluster : above;
  }

  const numberOf = new Map<number, number>();
  const labels = new Int32Array(clusterOf.length).fill(-1);
  const certainty = new Float32Array(clusterOf.length);
  const thinnest: number[] = [];
  clusterOf.forEach((last, row) => {
    const cluster = chosen[last]!;
    if (cluster === -1) return;
    const number = numberOf.get(cluster) ?? numberOf.size;
    numberOf.set(cluster, number);
    labels[row] = number;
    const density = Math.min(leaves[row]!, deaths[cluster]!);
    thinnest[number] = Math.min(thinnest[number] ?? density, density);
    certainty[row] = Number.isFinite(density) ? density / deaths[cluster]! : 1;
  });
  const reaches = Array.from(numberOf, ([cluster, number]) => {
    const reach = 1 / births[cluster]!;
    return thinnest[number]! > births[cluster]! ? roundDown(reach) : roundUp(reach);
  });
  return { k: numberOf.size, labels, certainty, reaches };
}
