import { z } from "zod";
import type { Algorithm } from "./algorithm";
import type { Assignment } from "./assignment";

export const sweepOptionsSchema = z
  .strictObject({
    minK: z.int().min(2).max(50).default(2),
    maxK: z.int().min(2).max(50).default(12),
    restarts: z.int().min(1).max(1000).default(10),
    maxIterations: z.int().min(1).max(10_000).default(300),
    seed: z.int().min(0).max(0xffff_ffff).default(42),
    /** Rows up to which every silhouette is exact; above it a sample is scored against all rows. */
    exactSilhouetteRows: z.int().min(3).default(50_000),
  })
  .refine((o) => o.minK <= o.maxK, "the smallest k must not exceed the largest");
export type SweepOptions = z.infer<typeof sweepOptionsSchema>;

/** One partition of the rows of a Matrix. */
export interface Clustering {
  readonly algorithm: Algorithm;
  readonly k: number;
  /** Per row, 0 … k−1, or −1 for noise: in no segment. */
  readonly labels: Int32Array;
  /** k × columns, row-major, in the Matrix's units, float64 means of the members. */
  readonly centers: Float64Array;
  /** Sum over the rows in a segment of the squared distance to the own center. */
  readonly inertia: number;
  /** Rows per segment; noise not counted. */
  readonly sizes: readonly number[];
  /** Rows in no segment. */
  readonly noise: number;
  /** How new rows are assigned; left out, by the nearest of `centers`. */
  readonly assignment?: Assignment;
  /** Per row, how sure its label is, in [0, 1]; where the algorithm can tell. */
  readonly certainty?: Float32Array;
  /** Mixtures: in nats, over all rows. */
  readonly likelihood?: { readonly log: number; readonly bic: number; readonly aic: number };
  /** What the parameters that adapt to the data became. */
  readonly used?: Readonly<Record<string, number>>;
  /** Plain words, where the partition is an approximation. */
  readonly approximation?: string;
}

/**
 * How good a Clustering is, judged by the rows that are in a segment. All but inertia do not depend on the number of rows,
 * and are NaN where there are fewer than two segments.
 */
export interface Score {
  readonly inertia: number;
  /** Mean over rows, in [−1, 1]; higher is better. */
  readonly silhouette: number;
  /** Half-width of the 95 % interval when the silhouette is sampled; 0 when exact. */
  readonly silhouetteError: number;
  /** ≥ 0, lower is better. */
  readonly daviesBouldin: number;
  /** ≥ 0, higher is better. */
  readonly calinskiHarabasz: number;
}

export interface ScoredClustering {
  readonly clustering: Clustering;
  readonly score: Score;
  /** Per row, in [−1, 1]; NaN for rows in no segment and, when sampled, outside the sample. */
  readonly silhouettes: Float32Array;
  /**
   * Per cluster, the number a person knows it by, 0-based: kept over changes of k and algorithm as far
   * as the members are the same, so it may skip numbers. Colours, names and notes go by it.
   */
  readonly identities: readonly number[];
}

/** What structureless data of the same shape scores, per k in the order of the sweep. */
export interface Chance {
  readonly silhouettes: readonly number[];
}

/** The gap statistic of one k. */
export interface Gap {
  readonly k: number;
  /** Natural logarithm of the within-cluster sum of squares, and its mean over uniform reference sets. */
  readonly logDispersion: number;
  readonly expected: number;
  /** `expected − logDispersion`; higher is better. */
  readonly gap: number;
  /** Standard error of the gap, sampling of the references included. */
  readonly error: number;
}

export interface Verdict {
  readonly kind: "clear" | "weak" | "none";
  readonly k: number;
  /** Second best k, where one comes close. */
  readonly runnerUp?: number;
  readonly sentence: string;
  /** Short facts the sentence rests on. */
  readonly evidence: readonly string[];
}

/** One scored clustering per k, ascending, and what to make of them. */
export interface Sweep {
  readonly algorithm: Algorithm;
  readonly entries: readonly ScoredClustering[];
  readonly chance: Chance;
  /** Ascending by k, k = 1 first; empty for an algorithm that finds k by itself. */
  readonly gaps: readonly Gap[];
  /** The k at the knee of the inertia curve, k = 1 included; where there is one. */
  readonly elbow?: number;
  readonly verdict: Verdict;
  /** Rows whose silhouette was computed or which are in no segment; equal to all rows when exact. */
  readonly scoredRows: number;
  readonly distinctRows: number;
}

/**
 * A full binary tree over `leaves` leaves, as scipy's linkage matrix: merge i joins nodes
 * `left[i]` and `right[i]` (ids below `leaves` are leaves, `leaves + j` is merge j) at `heights[i]`,
 * ascending; `sizes[i]` counts rows.
 */
export interface MergeTree {
  readonly leaves: number;
  readonly left: Uint32Array;
  readonly right: Uint32Array;
  readonly heights: Float64Array;
  readonly sizes: Uint32Array;
  /** Leaves from left to right when the tree is drawn without crossings. */
  readonly order: Uint32Array;
  /** Which leaf each row belongs to; the identity unless rows were first grouped. */
  readonly leafOfRow: Uint32Array;
  /** True when rows were grouped into micro-clusters first, so heights below them are unknown. */
  readonly approximate: boolean;
}

/** A tree and the algorithm that grew it. */
export interface GrownTree extends MergeTree {
  readonly algorithm: Algorithm;
}
