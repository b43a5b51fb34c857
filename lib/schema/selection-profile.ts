import type { ProfileCell } from "./segment";

/** What is told of the customers that are selected. */
export interface SelectionProfile {
  readonly size: number;
  /** Of all customers that take part, in [0, 1]. */
  readonly share: number;
  /** What sets them apart from everyone, strongest first; none where that is nobody, or everybody. */
  readonly sentences: readonly string[];
  /** Rows of the Matrix, nearest to their middle first. */
  readonly typicalRows: readonly number[];
  /** The lines of the profile table, with the cell for the selection. */
  readonly profile: readonly {
    readonly column: string;
    readonly category?: string;
    readonly cell: ProfileCell;
  }[];
}
