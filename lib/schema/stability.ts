import type { Algorithm } from "./algorithm";

/** A figure over resamples: its mean, and the 5 % and 95 % quantiles. */
export interface Spread {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** How well the segments of one k are found again. */
export interface StabilityOfK {
  readonly k: number;
  /** Per cluster, in the order of the labels: the Jaccard index of what comes back, in [0, 1]; above 0.75 counts as stable. */
  readonly jaccard: readonly Spread[];
  /** Of the whole partition: 1 for the same again, about 0 for chance. */
  readonly adjustedRand: Spread;
}

/** Whether segments come back when other customers of the same kind are drawn. */
export interface SegmentStability extends StabilityOfK {
  /** What made the segments, and found them again or did not. */
  readonly algorithm: Algorithm;
  readonly resamples: number;
  /** Customers drawn in each resample; fewer than there are where the algorithm takes long. */
  readonly draws: number;
}

/** The same for every k of a sweep, from fewer resamples. */
export interface SweepStability {
  readonly resamples: number;
  readonly draws: number;
  /** Ascending; without k below 2. */
  readonly byK: readonly StabilityOfK[];
}

/** How segments stand to a column that was not clustered on. */
export type ColumnAgreement =
  | {
      readonly kind: "groups";
      readonly column: string;
      /** 1 for the same groups, about 0 for chance; can be negative. */
      readonly adjustedRand: number;
      /** Normalized, in [0, 1]. */
      readonly mutualInformation: number;
      /** In (0, 1]. */
      readonly purity: number;
      /** Rows whose cell is not missing. */
      readonly rows: number;
    }
  | {
      readonly kind: "dates";
      readonly column: string;
      /** Oldest first; quarters with too few different customers for k segments are left out. */
      readonly slices: readonly {
        readonly name: string;
        readonly rows: number;
        readonly adjustedRand: number;
        /** Per cluster, in the order of the labels; NaN where it has no customer in the slice. */
        readonly jaccard: readonly number[];
      }[];
    };
