import type { PersonaSuggestion } from "./persona";
import type { ProfileRow } from "./segment";
import type { Treatment } from "./uplift";

/** A figure with its 95 % interval. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** How a segment differs from everyone else in a column, or in one category of it. */
export interface Contrast {
  readonly column: string;
  readonly category?: string;
  readonly kind: ProfileRow["kind"];
  /** Mean or share of the segment, and of everyone else. */
  readonly own: number;
  readonly rest: number;
  /** Numbers: Cliff's delta, in [−1, 1]. Categories: the difference of the shares. */
  readonly delta: Estimate;
  /** Numbers: the difference of the means in standard deviations (Hedges' g). Categories: Cohen's h. */
  readonly effect: Estimate;
  /** Categories: share of the segment over that of everyone else; NaN for numbers. */
  readonly lift: Estimate;
  /** P-value, corrected for all the comparisons that were made. */
  readonly p: number;
  /** Not explained by chance, and of a size worth telling. */
  readonly isClear: boolean;
}

/** Counts of values in bins of equal width between `low` and `high`; what lies outside is in the first and the last. */
export interface Spread {
  readonly low: number;
  readonly high: number;
  /** Of everyone, then of each cluster: (k + 1) × bins. */
  readonly counts: Uint32Array;
}

/** One value of the profile table in more depth. */
export interface ProfileDetailCell {
  /** Members with a value. */
  readonly count: number;
  /** NaN for shares. */
  readonly median: number;
  /** The standardized difference from everyone else: Hedges' g of numbers and dates, Cohen's h of shares. */
  readonly effect: Estimate;
  /** P-value, corrected for all the comparisons that were made. */
  readonly p: number;
  /** Not explained by chance, and of a size worth telling. */
  readonly isClear: boolean;
}

/** A line of the profile table in more depth. */
export interface ProfileDetail {
  readonly column: string;
  readonly category?: string;
  /** Of everyone; NaN for shares. */
  readonly median: number;
  /** One per cluster, in the order of the labels. */
  readonly cells: readonly ProfileDetailCell[];
  /** null for shares. */
  readonly spread: Spread | null;
}

/** What a rule asks of one column, in the column's units. */
export type Condition =
  | {
      readonly kind: "number" | "date";
      readonly column: string;
      /** above < value ≤ to; null: no bound on that side. */
      readonly above: number | null;
      readonly to: number | null;
      /** Whether a missing cell fits too. */
      readonly missing: boolean;
    }
  | {
      readonly kind: "category" | "boolean";
      readonly column: string;
      readonly values: readonly string[];
      /** All other values fit, not these. */
      readonly isNot: boolean;
      readonly missing: boolean;
    };

/** Conditions that together pick out a segment, and how well, measured on customers that were not looked at to find them. */
export interface Rule {
  readonly conditions: readonly Condition[];
  /** In words, in SQL (the condition of a WHERE), and as JSON. */
  readonly text: string;
  readonly sql: string;
  readonly json: string;
  /** Share of the segment that the rule picks. */
  readonly coverage: Estimate;
  /** Share of those it picks that are in the segment. */
  readonly precision: Estimate;
  /** Precision over the share of the segment. */
  readonly lift: number;
  /** Harmonic mean of coverage and precision. */
  readonly f1: number;
}

/** One leaf of the tree that describes all segments. */
export interface TreeLeaf {
  readonly conditions: readonly Condition[];
  readonly text: string;
  /** The segment most of its customers are in: its number, 0-based. */
  readonly segment: number;
  /** Held-out customers in the leaf. */
  readonly rows: number;
  /** Share of them that are in the segment. */
  readonly precision: Estimate;
}

/** A customer near the border to another segment. */
export interface EdgeCase {
  /** Of the Matrix. */
  readonly row: number;
  /** The segment it nearly is in: its number, 0-based. */
  readonly toward: number;
  /** Of its own segment, in [0, 1]. */
  readonly probability: number;
}

/** What to be careful about in a segment; segments by their numbers, 0-based. */
export type SegmentWarning =
  | { readonly kind: "tiny"; readonly size: number }
  | { readonly kind: "sliver"; readonly share: number }
  | { readonly kind: "overlap"; readonly toward: number; readonly share: number }
  | { readonly kind: "mirror"; readonly column: string }
  | { readonly kind: "missing"; readonly column: string };

export interface SegmentDescription {
  /** Its number, 0-based. */
  readonly segment: number;
  /** Clear differences from everyone else, the surest first; one per column, at most twelve. */
  readonly contrasts: readonly Contrast[];
  /** The five surest of them as sentences; one that says so where nothing differs. */
  readonly sentences: readonly string[];
  readonly rule: Rule | null;
  /** The five nearest to the border, the nearest first. */
  readonly edges: readonly EdgeCase[];
  readonly warnings: readonly SegmentWarning[];
  /** Starting points for what people write about it; none where the data give no reason. */
  readonly suggestions: readonly PersonaSuggestion[];
}

/** What is known about the segments of one k beyond the profile. */
export interface Description {
  readonly k: number;
  /** One per cluster, in the order of the labels. */
  readonly segments: readonly SegmentDescription[];
  readonly tree: readonly TreeLeaf[];
  /** Share of the held-out customers whose segment the tree tells; NaN of none. */
  readonly treeAccuracy: number;
  /** Customers that rules were found on, and customers they were measured on. */
  readonly trainedOn: number;
  readonly heldOut: number;
  /** Outcome columns, in the order of the table. */
  readonly outcomes: readonly OutcomeRow[];
  /** Outcome columns that cannot be compared, in the order of the table. */
  readonly outcomesLeftOut: readonly OutcomeLeftOut[];
  /** Columns that say who was treated, in the order of the table. */
  readonly treatments: readonly Treatment[];
  /** The lines of the profile, in its order. */
  readonly details: readonly ProfileDetail[];
  /** Comparisons that were made, and corrected for. */
  readonly comparisons: number;
}

/** Why a customer is in its segment. Segments by their numbers, 0-based. */
export interface Why {
  /** Of the Matrix. */
  readonly row: number;
  /** null: it is in none. */
  readonly segment: number | null;
  /** Its own segment, or the one it belongs to the most where it is in none. */
  readonly home: number;
  /** Of `home`. */
  readonly probability: number;
  readonly runnerUp: { readonly segment: number; readonly probability: number } | null;
  /** What the probabilities come from: the mixture, or the distances to the centers. */
  readonly basis: "mixture" | "distances";
  /** Where the rule for new customers would put it, if that is not where it is: the algorithm or a person put it there. */
  readonly byRule: { readonly segment: number | null } | null;
  /** By column, the strongest first: how much it pulls to `home` (positive) or to the runner-up, as a share of all pull. */
  readonly pulls: readonly {
    readonly column: string;
    readonly value: string;
    readonly pull: number;
  }[];
  /** The smallest change of one or two columns found among values of other customers that moves it; null where none does. */
  readonly change: {
    readonly toward: number;
    readonly parts: readonly {
      readonly column: string;
      readonly from: string;
      readonly to: string;
    }[];
  } | null;
}

/** A segment in an outcome column, such as who converted or what was earned. */
export interface OutcomeCell {
  /** Members with a value. */
  readonly count: number;
  /** Mean or share. */
  readonly value: Estimate;
  /** Over everyone's; NaN where that is 0 or of mixed sign. */
  readonly lift: number;
  /** Against everyone else, in the column's units. */
  readonly difference: Estimate;
  /** A difference found in one half of the customers is looked for again in the other: "holds", "fades", or there was none to begin with. */
  readonly heldOut: "holds" | "fades" | "none";
}

/** Why an outcome column cannot be compared: no value, one value only, dates, free text, or more than two categories. */
export interface OutcomeLeftOut {
  readonly column: string;
  readonly reason: "empty" | "constant" | "date" | "text" | "categories";
}

/** An outcome column over the segments. */
export interface OutcomeRow {
  readonly column: string;
  /** Of two categories the one that is counted. */
  readonly category?: string;
  readonly kind: "mean" | "share";
  readonly everyone: number;
  /** One per cluster, in the order of the labels. */
  readonly cells: readonly OutcomeCell[];
}
