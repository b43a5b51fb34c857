import type { Algorithm } from "./algorithm";
import type { Verdict } from "./clustering";

/** What was measured of the customers to tell which method suits them. */
export interface ShapeFacts {
  readonly rows: number;
  readonly distinctRows: number;
  readonly columns: number;
  /** Of the columns of the Matrix, those that stand for a category or yes/no; in [0, 1]. */
  readonly codedShare: number;
  /** What k-means says of these customers. */
  readonly verdict: Pick<Verdict, "kind" | "k">;
  /** Customers far from the middle of their k-means segment, compared with the others in it; in [0, 1]. */
  readonly farOutShare: number;
  /** Groups with empty space between them; null where there are none. */
  readonly dense: DenseGroups | null;
  /** How much likelier overlapping clouds of any shape are than round ones, in nats per customer; NaN where it was not looked at. */
  readonly cloudGain: number;
  /** How many times as long as wide segments are, the median of them; NaN where that has no meaning. */
  readonly elongation: number;
}

export interface DenseGroups {
  readonly k: number;
  /** Customers between the groups; in [0, 1]. */
  readonly noise: number;
  /** The space between groups, compared with that between neighbors inside; above 1 they keep apart. */
  readonly separation: number;
  /** Adjusted Rand index of k-means, and of a mixture, with the groups. */
  readonly byCenters: number;
  readonly byClouds: number;
  /** Largest group compared with the smallest. */
  readonly unevenness: number;
}

export interface Advice {
  readonly algorithm: Algorithm;
  /** Plain sentences, the strongest first. */
  readonly reasons: readonly string[];
}

/** The methods that suit some customers, best first; at least one. */
export interface MethodAdvice {
  readonly facts: ShapeFacts;
  readonly ranked: readonly Advice[];
}
