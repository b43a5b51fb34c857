import type { Hierarchy } from "./hdbscan-hierarchy";

/**
 * A hierarchy without the splits in which less than a cluster falls off. Cluster 0 is the root, parents come before their children.
 * Densities are 1 / length, infinite at length 0.
 */
export interface Condensed {
  readonly parents: readonly number[];
  /** Per cluster, the density at which it appears, and the highest at which anything leaves it. */
  readonly births: readonly number[];
  readonly deaths: readonly number[];
  /** Per cluster, its excess of mass: over all that leaves it, density on leaving − density at birth. */
  readonly masses: readonly number[];
  /** Per row, the last cluster it is in, and the density at which it leaves that. */
  readonly clusterOf: Int32Array;
  readonly leaves: Float64Array;
}

/**
 * Condenses a hierarchy of mutual reachability: going down, a split in which both sides have at least `minSize` rows makes two
 * clusters; a smaller side leaves. A row that alone weighs that much stands for as many equal ones, which part at its core
 * distance. O(rows). Campello, Moulavi & Sander (2013), doi:10.1007/978-3-642-37456-2_14.
 */
export function* condense(
  { leaves: rows, left, right, lengths, sizes }: Hierarchy,
  cores: Float64Array,
  minSize: number,
): Generator<void, Condensed, void> {
  const parents = [-1];
  const births = [0];
  const deaths = [0];
  const masses = [0];
  const clusterOf = new Int32Array(rows);
  const leaves = new Float64Array(rows);
  const leave = (cluster: number, size: number, density: number): void => {
    const birth = births[cluster]!;
    if (density > birth) masses[cluster]! += (density - birth) * size;
    deaths[cluster] = Math.max(deaths[cluster]!, density);
  };
  const open: [node: number, cluster: number][] = [[rows + rows - 2, 0]];
  const falling: number[] = [];
  let steps = 0;
  for (let next = open.pop(); next; next = open.pop()) {
    if (steps++ % 10_000 === 0) yield;
    const [node, cluster] = next;
    if (node < rows) {
      clusterOf[node] = cluster;
      leaves[node] = 1 / cores[node]!;
      leave(cluster, sizes[node]!, leaves[node]!);
      continue;
    }
    const density = 1 / lengths[node - rows]!;
    const sides = [left[node - rows]!, right[node - rows]!];
    const large = sides.filter((side) => sizes[side]! >= minSize);
    if (large.length === 2) {
      for (const side of sides) {
        leave(cluster, sizes[side]!, density);
        open.push([side, parents.push(cluster) - 1]);
        births.push(density);
        deaths.push(0);
        masses.push(0);
      }
      continue;
    }
    for (const side of sides) {
      if (sizes[side]! >= minSize) {
        open.push([side, cluster]);
        continue;
      }
      leave(cluster, sizes[side]!, density);
      falling.push(side);
      for (let fallen = falling.pop(); fallen !== undefined; fallen = falling.pop()) {
        if (fallen < rows) {
          clusterOf[fallen] = cluster;
          leaves[fallen] = density;
        } else falling.push(left[fallen - rows]!, right[fallen - rows]!);
      }
    }
  }
  return { parents, births, deaths, masses, clusterOf, leaves };
}
