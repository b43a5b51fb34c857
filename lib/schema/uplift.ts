import type { Estimate } from "./description";

/** How many, their mean, and the sum of squared differences from it. */
export interface GroupFigures {
  readonly count: number;
  readonly mean: number;
  readonly squares: number;
}

/** What became of the customers of each arm in an outcome column. */
export interface ArmOutcomes {
  readonly column: string;
  /** Of two categories the one that is counted. */
  readonly category?: string;
  readonly kind: "mean" | "share";
  /** Per arm: of everyone in it. */
  readonly everyone: readonly GroupFigures[];
  /** Per arm, per cluster in the order of the labels. */
  readonly clusters: readonly (readonly GroupFigures[])[];
}

/** Why a treatment column says nothing: nobody is in a group, all are in one, or there are more groups than an experiment has. */
export type TreatmentProblem = "empty" | "one-arm" | "many-arms";

/** A column that says who was treated (contacted, shown the new page) and who was not. */
export interface Treatment {
  readonly column: string;
  /** As they stand in the column. */
  readonly arms: readonly string[];
  /** Customers in each. */
  readonly sizes: readonly number[];
  /** Customers in none. */
  readonly missing: number;
  /** The arm that is likely to be the control: its place among `arms`. */
  readonly control: number;
  /** What that rests on. */
  readonly controlBy: "name" | "size";
  readonly problem: TreatmentProblem | null;
  readonly outcomes: readonly ArmOutcomes[];
}

/** What a treatment changed in one segment, or in everyone. */
export interface Uplift {
  /** Customers with a value of the outcome, and that value. */
  readonly treated: { readonly count: number; readonly value: number };
  readonly control: { readonly count: number; readonly value: number };
  /** Treated less control, in the outcome's units. */
  readonly difference: Estimate;
  /** P-value of no difference, corrected for all that were compared. */
  readonly p: number;
  /** Too few customers in an arm to say anything. */
  readonly isTooFew: boolean;
  /** Not explained by chance. */
  readonly isClear: boolean;
}

export interface SegmentUplift extends Uplift {
  /** This uplift less that of everyone else. */
  readonly versus: Estimate;
  /** P-value of the same uplift as everyone else's, corrected for all that were compared. */
  readonly versusP: number;
  readonly isDifferent: boolean;
  /** Clearly more or fewer of its customers were treated than of the others, so it was not left to chance who was. */
  readonly isUneven: boolean;
  /** Share of its customers in the two arms that were treated. */
  readonly treatedShare: number;
}

/** An outcome over the segments, one arm against the control. */
export interface UpliftRow {
  readonly outcome: string;
  readonly category?: string;
  readonly kind: "mean" | "share";
  /** Their places among the arms. */
  readonly arm: number;
  readonly control: number;
  readonly everyone: Uplift;
  /** One per cluster, in the order of the labels. */
  readonly cells: readonly SegmentUplift[];
}
