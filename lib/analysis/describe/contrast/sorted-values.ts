/** Values that are there, ascending, each with the label of its row. */
export interface SortedValues {
  readonly values: Float64Array;
  readonly labels: Int32Array;
}
