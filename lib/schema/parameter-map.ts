import type { Algorithm } from "./algorithm";

/** What one pair of parameters gives. */
export interface ParameterCell {
  readonly first: number;
  readonly second: number;
  /** Segments found; may be 0. */
  readonly k: number;
  /** Share of rows in no segment, in [0, 1]. */
  readonly noise: number;
  /** Rows per segment, largest first. */
  readonly sizes: readonly number[];
  /** Over the rows in a segment, from a sample where there are many; NaN for fewer than two segments. So are the others. */
  readonly silhouette: number;
  readonly daviesBouldin: number;
  readonly calinskiHarabasz: number;
}

/** An algorithm that finds k by itself, over a grid of its two parameters: a table and a heat map's worth of data. */
export interface ParameterMap {
  readonly algorithm: Algorithm;
  readonly first: { readonly name: string; readonly values: readonly number[] };
  readonly second: { readonly name: string; readonly values: readonly number[] };
  /** The first parameter outermost. */
  readonly cells: readonly ParameterCell[];
  /** Index of the cell with the best silhouette when rows in no segment count as 0; null where none has two segments. */
  readonly best: number | null;
}
