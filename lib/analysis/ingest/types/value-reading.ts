/** What the distinct texts of a column stand for, in one way of reading them. */
export interface ValueReading {
  /** Per distinct text, NaN where it is missing or cannot be read. */
  readonly values: Float64Array;
  /** Where it was read cell by cell: the same per row; `values` is empty then. */
  readonly rows?: Float64Array;
  /** Rows that can be read. */
  readonly readable: number;
}
