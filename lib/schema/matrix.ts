/** Where a column of the Matrix comes from. */
export interface Feature {
  readonly name: string;
  /** The column of the table it is made of; its own name where there are several. */
  readonly column: string;
  /** Where there are several. */
  readonly sources?: readonly string[];
  /** For one-hot features: the category it stands for. */
  readonly category?: string;
}

/** What is clustered: finite float32, columns-major, `values[column * rows + row]`. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float32Array;
  readonly features: readonly Feature[];
}
