import type { Centers } from "./linkage-centers";

/** How far apart clusters are, in any measure that grows with the height of a merge. Clusters go by their first leaf. */
export interface Space {
  readonly centers: Centers;
  /** What a score of the centers amounts to: the distance, or, where there is `exact`, no more than it. */
  floorOf(score: number): number;
  readonly exact: ExactDistances | null;
  /**
   * Cluster `gone` becomes part of `kept`, `distance` away. Every cluster is at least `keptBound` from the one
   * and `goneBound` from the other, so at least as far as is returned from both together.
   */
  join(kept: number, gone: number, distance: number, keptBound: number, goneBound: number): number;
  heightOf(distance: number): number;
  close(): void;
}

export interface ExactDistances {
  /** From a cluster to others, one after the other, as long as `take` wants more; it is told the place in the list. */
  fromEach(
    cluster: number,
    others: ArrayLike<number>,
    take: (index: number, distance: number) => boolean,
  ): Generator<void, void, void>;
  /** To every other cluster, by its number. */
  fromAll(cluster: number): Generator<void, Float64Array, void>;
}
