import type { RepairCount, SetAsideCount } from "./reading-counts";

/** A segment of a model, and how many new customers came to it. */
export interface LabeledSegment {
  /** Its number, 0-based. */
  readonly segment: number;
  readonly name: string;
  readonly size: number;
  /** Of the labeled customers, in [0, 1]. */
  readonly share: number;
  /** The same when the model was made; null where it does not say. */
  readonly shareThen: number | null;
}

/** What a model had to make up or pass over in one of its columns; see `countCells`. */
export interface LabeledColumn {
  readonly name: string;
  readonly filled: number;
  readonly unreadable: number;
  readonly unknown: number;
}

/** What became of a file that was labeled by a model, without its rows. */
export interface Labeled {
  readonly model: {
    readonly fileName: string;
    readonly rows: number;
    readonly createdAt: string;
    readonly tessera: string;
  };
  readonly fileName: string;
  /** Rows read. */
  readonly rows: number;
  /** Records that could not be read, why, and lines that were repaired. */
  readonly unread: readonly SetAsideCount[];
  readonly repairs: readonly RepairCount[];
  /** Made of the rows; null where every row stands for itself. */
  readonly customers: number | null;
  /** Rows of no use to any customer. */
  readonly unused: number;
  /** Customers that cannot be labeled, the most frequent reason first. */
  readonly setAside: readonly { readonly reason: string; readonly count: number }[];
  readonly labeled: number;
  /** Of them in no segment: too far from all. */
  readonly inNone: number;
  /** Purchases: customers are as of the start of this day. */
  readonly asOf: string | null;
  readonly segments: readonly LabeledSegment[];
  readonly columns: readonly LabeledColumn[];
  /** Share of the labeled customers farther from their segment than 99 of 100 whom the model was made from; null where it does not say. */
  readonly farShare: number | null;
  /** The first lines of the list, header first. */
  readonly preview: readonly (readonly string[])[];
}
