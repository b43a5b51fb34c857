/** The values of one column for the rows of the Matrix. */
export type ColumnValues =
  | {
      readonly kind: "number" | "date";
      /** NaN where missing; a date in milliseconds of its wall clock. */
      readonly values: Float64Array;
    }
  | {
      readonly kind: "groups";
      /** Which of `groups`; −1 where missing. */
      readonly codes: Int32Array;
      /** The most frequent first. */
      readonly groups: readonly string[];
    };
