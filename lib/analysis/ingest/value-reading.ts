/** What the distinct texts of a column stand for, in one way of reading them. */
export interface ValueReading {
  /** Per distinct text, NaN where it is missing or cannot be read. */
  readonly values: Float64Array;
  /** Rows that can be read. */
  readonly readable: number;
}
