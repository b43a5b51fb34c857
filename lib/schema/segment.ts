/** One value of the profile table for one segment. */
export interface ProfileCell {
  /** Mean, or share in [0, 1]; NaN when no member has a value. */
  readonly value: number;
  /** 100 × value / everyone's; NaN where everyone's is 0 or of mixed sign. */
  readonly index: number;
  /** Difference from everyone in standard deviations of everyone. */
  readonly effect: number;
}

/** One line of the profile table: a numeric column, or one category of a coded column. */
export interface ProfileRow {
  readonly column: string;
  readonly category?: string;
  readonly kind: "mean" | "share" | "date";
  /** Took part in the clustering. */
  readonly clustered: boolean;
  readonly everyone: ProfileCell;
  /** One per cluster, in the order of the labels. */
  readonly cells: readonly ProfileCell[];
  /** Root of the share of variance between segments, in [0, 1]; what the table is sorted by. */
  readonly strength: number;
}

export interface SegmentSummary {
  /** The cluster's identity (see ScoredClustering), 0-based; people see it 1-based. */
  readonly segment: number;
  readonly size: number;
  readonly share: number;
  /** Mean silhouette of the members. */
  readonly silhouette: number;
  readonly suggestedName: string;
  /** What sets it apart, strongest first, as sentences; at most five. */
  readonly sentences: readonly string[];
  /** Rows of the Matrix nearest to the center, nearest first; at most five. */
  readonly typicalRows: readonly number[];
}

export interface Segmentation {
  readonly k: number;
  /** One per cluster, in the order of the labels. */
  readonly segments: readonly SegmentSummary[];
  /** Strongest differences first. */
  readonly profile: readonly ProfileRow[];
}
