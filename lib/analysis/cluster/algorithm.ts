import type { Algorithm, Parameters } from "@/lib/schema/algorithm";
import type { Assignment } from "@/lib/schema/assignment";
import type { MergeTree, SweepOptions } from "@/lib/schema/clustering";
import type { Job } from "../executor";
import type { DistinctRows } from "./distinct-rows";

/** One partition of distinct rows, as an algorithm found it. */
export interface FoundPartition {
  readonly k: number;
  /** Per distinct row, 0 … k−1, or −1 for noise: in no segment. Every label below k occurs. */
  readonly labels: Int32Array;
  /** How new rows are assigned; left out, it is by the nearest of the members' means. */
  readonly assignment?: Assignment;
  /** Per distinct row, how sure its label is, in [0, 1]; where the algorithm can tell. */
  readonly certainty?: Float32Array;
  /** Mixtures: in nats, over all rows. */
  readonly likelihood?: { readonly log: number; readonly bic: number; readonly aic: number };
  /** What the parameters that adapt to the data became. */
  readonly used?: Readonly<Record<string, number>>;
  /** Plain words, where the result is an approximation. */
  readonly approximation?: string;
}

/** Which ks are wanted; what the distinct rows do not allow has been taken off. */
export interface Ks {
  readonly minK: number;
  readonly maxK: number;
}

/** One partition for every k, ascending. */
export interface AlgorithmByCount<A extends Algorithm> {
  readonly chooses: "k";
  find(
    rows: DistinctRows,
    ks: Ks,
    parameters: Parameters<A>,
    options: SweepOptions,
    job: Job,
  ): Promise<readonly FoundPartition[]>;
}

/**
 * Merges (or splits) into one tree, of which every k is a cut; the sweep does the cutting, and the dendrogram shows
 * the same tree. Leaves are distinct rows, or groups of them where the tree is `approximate`.
 */
export interface AlgorithmByTree<A extends Algorithm> {
  readonly chooses: "cut";
  grow(
    rows: DistinctRows,
    parameters: Parameters<A>,
    options: SweepOptions,
    job: Job,
  ): Promise<MergeTree>;
}

/** Finds by itself how many segments there are, noise apart; k may be 0. */
export interface AlgorithmByDensity<A extends Algorithm> {
  readonly chooses: "density";
  find(
    rows: DistinctRows,
    parameters: Parameters<A>,
    options: SweepOptions,
    job: Job,
  ): Promise<FoundPartition>;
  /** The partitions over a grid of its two parameters, the first parameter outermost. */
  search(rows: DistinctRows, options: SweepOptions, job: Job): Promise<ParameterGrid<A>>;
}

export interface ParameterGrid<A extends Algorithm> {
  readonly first: { readonly name: keyof Parameters<A>; readonly values: readonly number[] };
  readonly second: { readonly name: keyof Parameters<A>; readonly values: readonly number[] };
  readonly partitions: readonly FoundPartition[];
}

/** Rows are distinct and weighted: `weights` says how often each occurs, and the result is as if it stood there that often. */
export type ClusterAlgorithm<A extends Algorithm> =
  | AlgorithmByCount<A>
  | AlgorithmByTree<A>
  | AlgorithmByDensity<A>;
