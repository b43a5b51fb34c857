import type { RowSet } from "./row-set";

/** How far each customer stands apart from those nearest to it, and who stands apart from everybody. */
export interface Outlying {
  /** Per row of the Matrix, its local outlier factor: about 1 among others, 2 where it is twice as empty around it as around those. */
  readonly factors: Float32Array;
  /** Factors beyond it are flagged. */
  readonly limit: number;
  readonly flagged: RowSet;
  readonly count: number;
  /** Nearest others each row was compared with. */
  readonly neighbors: number;
  /** Random parts of the rows that were looked at one by one, because there are so many; 1: all at once. */
  readonly parts: number;
}

/** How sure it is that each customer belongs to its segment, and which segments run into each other. */
export interface Certainty {
  /** Per row in [0, 1]; NaN for rows in no segment. */
  readonly certainty: Float32Array;
  /** Told by the algorithm itself, or from the distances to the centers of the segments. */
  readonly basis: "algorithm" | "distances";
  /** The two with the most customers between them first. */
  readonly overlaps: readonly Overlap[];
}

export interface Overlap {
  /** Identities, the one more of whose customers lie between first. */
  readonly segments: readonly [number, number];
  /** Customers of either that are about as near to the other. */
  readonly rows: RowSet;
  readonly count: number;
  /** Of the customers of the first. */
  readonly share: number;
}
